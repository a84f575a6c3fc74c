package dev.dovetail.ftgo.contracts;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An XML Schema: any file that ends with {@code .xsd}. Optional elements, attributes and new types may be added. */
final class Xsd implements Kind {

    private static final Pattern FILE = Pattern.compile("(.+/[^/]+)\\.xsd");
    private static final Set<String> WORDS = Set.of("annotation", "documentation", "appinfo");
    private static final String NAMESPACE = "http://www.w3.org/2001/XMLSchema";

    @Override
    public Optional<String> contractOf(String file) {
        return Optional.of(FILE.matcher(file)).filter(Matcher::matches).map(found -> found.group(1));
    }

    @Override
    public List<Change> compare(SortedMap<String, String> released, SortedMap<String, String> present) {
        SortedMap<String, String> before = statements(released);
        SortedMap<String, String> now = statements(present);
        List<Change> changes = new ArrayList<>();
        before.forEach((place, what) -> {
            if (!now.containsKey(place)) {
                changes.add(new Change(Size.MAJOR, place, "is gone"));
            } else if (!what.equals(now.get(place))) {
                changes.add(new Change(Size.MAJOR, place, "is '%s' now, it was '%s'".formatted(now.get(place), what)));
            }
        });
        now.forEach((place, what) -> {
            if (!before.containsKey(place)) {
                boolean optional = mayBeAdded(place, what, before);
                changes.add(new Change(
                        optional ? Size.MINOR : Size.MAJOR, place, optional ? "is new" : "is new, and not optional"));
            }
        });
        return changes;
    }

    /** A part of something new comes with it; a part of something old must be one that old documents may lack. */
    private static boolean mayBeAdded(String place, String what, SortedMap<String, String> before) {
        String parent = place.substring(0, Math.max(0, place.lastIndexOf('/')));
        if (parent.isEmpty() || !before.containsKey(parent)) {
            return true;
        }
        String part = place.substring(place.lastIndexOf('/') + 1);
        return part.startsWith("element") && what.contains("minOccurs=\"0\"")
                || part.startsWith("attribute") && !what.contains("use=\"required\"");
    }

    private static SortedMap<String, String> statements(SortedMap<String, String> files) {
        SortedMap<String, String> statements = new TreeMap<>();
        files.forEach((file, text) -> add("", root(file, text), statements));
        return statements;
    }

    private static void add(String parent, Element element, SortedMap<String, String> statements) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child
                    && NAMESPACE.equals(child.getNamespaceURI())
                    && !WORDS.contains(child.getLocalName())) {
                String name = child.getAttribute("name") + child.getAttribute("ref");
                if (child.getLocalName().equals("enumeration")) {
                    name = child.getAttribute("value");
                }
                String place = (parent.isEmpty() ? "" : parent + "/") + (child.getLocalName() + " " + name).strip();
                statements.put(place, attributes(child));
                add(place, child, statements);
            }
        }
    }

    private static String attributes(Element element) {
        List<String> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            attributes.add("%s=\"%s\"".formatted(attribute.getNodeName(), attribute.getNodeValue()));
        }
        return String.join(" ", attributes.stream().sorted().toList());
    }

    private static Element root(String file, String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new UnreadableContractException(file, "is not XML Schema: " + e.getMessage());
        }
    }
}

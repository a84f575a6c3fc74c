package dev.dovetail.charts.skaffold;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;

import dev.dovetail.charts.Repository;

/** The modules of the build, and of which others each is made. */
final class Modules {

    private final Map<String, String> folders = new HashMap<>();

    Modules() {
        learn("");
    }

    /** The folders of all modules whose code or resources are in what this one builds, itself included. */
    Set<String> behind(String folder) {
        var found = new TreeSet<String>();
        follow(folder, found);
        return found;
    }

    private void follow(String folder, Set<String> found) {
        if (found.add(folder)) {
            all(pom(folder), "dependency")
                    .filter(dependency -> !"test".equals(text(dependency, "scope")))
                    .map(dependency -> folders.get(text(dependency, "artifactId")))
                    .filter(other -> other != null)
                    .forEach(other -> follow(other, found));
        }
    }

    private void learn(String folder) {
        Element pom = pom(folder);
        folders.put(text(pom, "artifactId"), folder);
        all(pom, "module")
                .forEach(module ->
                        learn(folder.isEmpty() ? module.getTextContent() : folder + "/" + module.getTextContent()));
    }

    private static Element pom(String folder) {
        Path file = Repository.path(folder).resolve("pom.xml");
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (Exception e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    private static Stream<Element> all(Element within, String name) {
        var elements = within.getElementsByTagName(name);
        return IntStream.range(0, elements.getLength()).mapToObj(index -> (Element) elements.item(index));
    }

    /** Of a child, not of a child's child. */
    private static String text(Element parent, String name) {
        return all(parent, name)
                .filter(element -> element.getParentNode() == parent)
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }
}

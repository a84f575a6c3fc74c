package dev.dovetail.representation;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlRootElement;
import com.fasterxml.jackson.dataformat.xml.ser.ToXmlGenerator;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * The XML form of the models of one namespace. It reads no document with a document type declaration, and so neither
 * external entities nor ones that grow, and bounds depth and size of what it reads.
 */
final class Xml {

    private static final int DEEPEST = 50;
    private static final int LONGEST_TEXT = 100_000;
    private static final int MOST_ELEMENTS = 20_000;
    private static final int MOST_ATTRIBUTES = 20;

    private static final Map<String, Xml> BY_NAMESPACE = new ConcurrentHashMap<>();
    private static final XMLInputFactory INPUT = input();

    private final String namespace;
    private final XmlMapper mapper;

    private Xml(String namespace) {
        this.namespace = namespace;
        this.mapper = XmlMapper.builder()
                .addModule(new JavaTimeModule())
                .annotationIntrospector(new OneNamespace(namespace))
                .defaultPropertyInclusion(JsonInclude.Value.ALL_NON_NULL)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(ToXmlGenerator.Feature.WRITE_XML_DECLARATION)
                .build();
    }

    /** The form of that class, as its package's {@link XmlNamespace} says. */
    static Xml of(Class<?> root) {
        String namespace = Optional.ofNullable(root.getPackage().getAnnotation(XmlNamespace.class))
                .map(XmlNamespace::value)
                .orElseThrow(() -> new IllegalStateException(root.getPackage() + " has no XmlNamespace"));
        return BY_NAMESPACE.computeIfAbsent(namespace, Xml::new);
    }

    byte[] write(Object model) throws IOException {
        return mapper.writeValueAsBytes(model);
    }

    /**
     * Reads a document as if it were the same one in JSON.
     *
     * @throws NotThatXml if it is none, is not allowed, or has another root than that class
     */
    <T> T read(InputStream in, Class<T> type, ObjectMapper json) throws JsonProcessingException {
        return json.treeToValue(Unwrapping.unwrap(tree(in, type), type), type);
    }

    private JsonNode tree(InputStream in, Class<?> type) {
        try {
            XMLStreamReader document = INPUT.createXMLStreamReader(in);
            advanceToRoot(
                    document, type.getAnnotation(JacksonXmlRootElement.class).localName());
            return mapper.readValue(document, JsonNode.class);
        } catch (XMLStreamException broken) {
            throw NotThatXml.at(broken.getLocation());
        } catch (IOException broken) {
            throw NotThatXml.at(broken.getCause() instanceof XMLStreamException stream ? stream.getLocation() : null);
        }
    }

    private void advanceToRoot(XMLStreamReader document, String name) throws XMLStreamException {
        while (document.next() != XMLStreamConstants.START_ELEMENT) {
            if (document.getEventType() == XMLStreamConstants.DTD) {
                throw new NotThatXml("must not have a document type declaration");
            }
        }
        if (!document.getLocalName().equals(name) || !namespace.equals(document.getNamespaceURI())) {
            throw new NotThatXml("must have the root element '" + name + "' of the namespace " + namespace);
        }
    }

    private static XMLInputFactory input() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, MOST_ELEMENTS);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LONGEST_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_TEXT);
        return factory;
    }
}

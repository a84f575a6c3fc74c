package dev.dovetail.representation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlProperty;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlRootElement;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class XmlTest {

    @JacksonXmlRootElement(localName = "thing")
    record Thing(
            String name,
            Instant made,

            @JacksonXmlElementWrapper(localName = "parts") @JacksonXmlProperty(localName = "part")
            List<Part> parts) {}

    record Part(String name, Integer count) {}

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Thing CHAIR =
            new Thing("chair", Instant.parse("2026-05-04T12:00:00Z"), List.of(new Part("leg", 4), new Part("seat", 1)));
    private static final String CHAIR_XML =
            "<thing xmlns=\"urn:things\"><name>chair</name><made>2026-05-04T12:00:00Z</made><parts>"
                    + "<part><name>leg</name><count>4</count></part><part><name>seat</name><count>1</count></part>"
                    + "</parts></thing>";

    @Test
    void everything_is_in_one_namespace() throws IOException {
        String xml = new String(Xml.of(Thing.class).write(CHAIR), StandardCharsets.UTF_8);

        assertThat(xml).endsWith(CHAIR_XML).startsWith("<?xml");
    }

    @Test
    void what_was_written_can_be_read() throws IOException {
        assertThat(read(CHAIR_XML)).isEqualTo(CHAIR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<parts/>", "<parts></parts>", "<parts> </parts>"})
    void a_list_may_be_empty_or_have_one_element(String none) throws IOException {
        String one = "<parts><part><name>leg</name></part></parts>";

        assertThat(read(CHAIR_XML.replaceAll("<parts>.*</parts>", none)))
                .isEqualTo(new Thing("chair", CHAIR.made(), List.of()));
        assertThat(read(CHAIR_XML.replaceAll("<parts>.*</parts>", one)))
                .isEqualTo(new Thing("chair", CHAIR.made(), List.of(new Part("leg", null))));
    }

    @Test
    void what_is_not_known_is_passed_over() throws IOException {
        assertThat(read(CHAIR_XML.replace("<made>", "<colour shade=\"dark\"><b/>red</colour><made>")))
                .isEqualTo(CHAIR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE thing>",
                "<!DOCTYPE thing SYSTEM \"file:///etc/passwd\">",
                "<!DOCTYPE thing [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE thing [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>"
            })
    void a_document_type_is_refused(String declaration) {
        assertThatThrownBy(() -> read(declaration + CHAIR_XML.replace("chair", "&a;")))
                .hasMessage("must not have a document type declaration");
    }

    @Test
    void a_deep_document_is_refused() {
        assertThatThrownBy(() -> read(CHAIR_XML.replace("chair", "<a>".repeat(100) + "</a>".repeat(100))))
                .hasMessageStartingWith("is not valid XML, or too deep or too large");
    }

    @Test
    void another_root_is_refused() {
        assertThatThrownBy(() -> read(CHAIR_XML.replace("urn:things", "urn:other")))
                .hasMessage("must have the root element 'thing' of the namespace urn:things");
    }

    private static Object read(String xml) throws IOException {
        return Xml.of(Thing.class)
                .read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), Thing.class, JSON);
    }
}

package dev.dovetail.representation;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.MessageLite;
import io.quarkus.arc.All;

/** Writes a representation in the format that was agreed on. */
@Provider
public class RepresentationWriter implements MessageBodyWriter<Representation> {

    private final ObjectMapper json;
    private final List<ProtobufForm<?>> protobufForms;

    RepresentationWriter(ObjectMapper json, @All List<ProtobufForm<?>> protobufForms) {
        this.json = json;
        this.protobufForms = protobufForms;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Representation.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Representation representation,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(bytes(representation, mediaType));
    }

    private byte[] bytes(Representation representation, MediaType type) throws IOException {
        Object body = representation.body();
        if (Formats.isHal(type) || body == null) {
            return json.writeValueAsBytes(representation.hal());
        }
        if (Formats.isXml(type)) {
            return Xml.of(body.getClass()).write(body);
        }
        return Formats.isProtobuf(type) ? message(body).toByteArray() : json.writeValueAsBytes(body);
    }

    private MessageLite message(Object body) {
        return protobufForms.stream()
                .filter(form -> form.type().isInstance(body))
                .findFirst()
                .map(form -> message(form, body))
                .orElseThrow(() -> new IllegalStateException(body.getClass() + " has no ProtobufForm"));
    }

    private static <T> MessageLite message(ProtobufForm<T> form, Object body) {
        return form.of(form.type().cast(body));
    }
}

package dev.dovetail.representation;

import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlRootElement;

import dev.dovetail.problem.FieldError;
import dev.dovetail.problem.Problems;

/** Reads XML into the same models as JSON; what is wrong with it is said the same way. */
@Provider
@Consumes(Formats.XML)
public class XmlReader implements MessageBodyReader<Object> {

    private final ObjectMapper json;

    XmlReader(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Formats.isXml(mediaType) && type.isAnnotationPresent(JacksonXmlRootElement.class);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in) {
        try {
            return Xml.of(type).read(in, type, json);
        } catch (NotThatXml refused) {
            throw Problems.malformed(List.of(FieldError.at(String.valueOf(refused.getMessage()))));
        } catch (JsonProcessingException unfit) {
            throw Problems.unreadable(unfit);
        }
    }
}

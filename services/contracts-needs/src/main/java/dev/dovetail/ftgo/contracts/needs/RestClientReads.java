package dev.dovetail.ftgo.contracts.needs;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a client of Jakarta REST reads of the answers to its calls: by operation, such as {@code GET /v1/orders/{id}}. */
final class RestClientReads {

    private final ObjectMapper mapper;

    RestClientReads(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Map<String, JsonNode> of(Class<?> client) {
        Map<String, JsonNode> reads = new TreeMap<>();
        for (Method method : client.getMethods()) {
            verb(method)
                    .ifPresent(verb -> body(method.getGenericReturnType())
                            .ifPresent(body ->
                                    reads.put(verb + " " + path(client, method), new ReaderSchema(mapper).of(body))));
        }
        return reads;
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }

    /** Without what wraps it, such as {@code RestResponse<Order>}; none if the method does not read the body. */
    private static Optional<Type> body(Type type) {
        if (type instanceof ParameterizedType wrapped
                && wrapped.getRawType() instanceof Class<?> raw
                && raw.getName().startsWith("org.jboss.resteasy.reactive.")) {
            return body(wrapped.getActualTypeArguments()[0]);
        }
        return type == void.class || type == Void.class || type == Response.class
                ? Optional.empty()
                : Optional.of(type);
    }

    private static String path(Class<?> client, Method method) {
        String path = part(client.getAnnotation(Path.class)) + part(method.getAnnotation(Path.class));
        return path.isEmpty() ? "/" : path;
    }

    private static String part(@org.jspecify.annotations.Nullable Path path) {
        String text = path == null ? "" : path.value().replaceAll("^/|/$", "");
        return text.isEmpty() ? "" : "/" + text;
    }
}

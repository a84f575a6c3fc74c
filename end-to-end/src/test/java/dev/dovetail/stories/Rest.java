package dev.dovetail.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A service's REST API. */
final class Rest {

    static final ObjectMapper JSON = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    private final Parts parts;
    private final Part service;

    Rest(Parts parts, Part service) {
        this.parts = parts;
        this.service = service;
    }

    Answer get(String path) {
        return get(path, Map.of());
    }

    Answer get(String path, Map<String, String> headers) {
        return send(request(path).GET(), headers);
    }

    Answer post(String path, Object body) {
        return post(path, body, Map.of());
    }

    Answer post(String path, Object body, Map<String, String> headers) {
        return send(request(path).POST(BodyPublishers.ofString(json(body))), headers);
    }

    Answer post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()), Map.of());
    }

    Answer put(String path, Object body) {
        return send(request(path).PUT(BodyPublishers.ofString(json(body))), Map.of());
    }

    private HttpRequest.Builder request(String path) {
        URI uri = parts.address(service).resolve(path);
        return HttpRequest.newBuilder(uri).timeout(TIMEOUT).header("Content-Type", "application/json");
    }

    private static Answer send(HttpRequest.Builder builder, Map<String, String> headers) {
        headers.forEach(builder::header);
        HttpRequest request = builder.build();
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            return new Answer(
                    request.method() + " " + request.uri(),
                    response.statusCode(),
                    response.headers().firstValue("Location"),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

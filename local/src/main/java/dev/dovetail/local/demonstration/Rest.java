package dev.dovetail.local.demonstration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON over HTTP. */
final class Rest implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    JsonNode post(String url, String body) {
        return send(url, "POST", body);
    }

    JsonNode put(String url, String body) {
        return send(url, "PUT", body);
    }

    JsonNode get(String url) {
        return send(url, "GET", "");
    }

    boolean exists(String url) {
        return exchange(url, "GET", "").statusCode() == 200;
    }

    private JsonNode send(String url, String method, String body) {
        var response = exchange(url, method, body);
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    "%s %s was answered %d: %s".formatted(method, url, response.statusCode(), response.body()));
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + url + " was not answered with JSON: " + response.body(), e);
        }
    }

    private HttpResponse<String> exchange(String url, String method, String body) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + url + " failed: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

package dev.dovetail.bench.load;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * HTTP requests by the JDK's old client, which sends and reads on the calling thread: it takes less of the processor
 * that it shares with what is measured than a client with threads of its own.
 */
public final class Http {

    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        System.setProperty("http.maxConnections", "256");
        // A repeated POST would be a second order.
        System.setProperty("sun.net.http.retryPost", "false");
    }

    private Http() {}

    /**
     * An answer.
     *
     * @param body as text
     */
    public record Response(int status, String body) {

        /** The body as JSON. */
        public JsonNode json() throws IOException {
            return JSON.readTree(body);
        }

        /** @throws IOException unless this is that status; with the body */
        public Response expect(int wanted) throws IOException {
            if (status != wanted) {
                throw new IOException("HTTP " + status + " instead of " + wanted + ": " + body);
            }
            return this;
        }
    }

    public static Response get(URI uri) throws IOException {
        return read(open(uri, "GET"));
    }

    /**
     * The body of a resource in a format.
     *
     * @throws IOException unless it is answered in that format
     */
    public static byte[] bytes(URI uri, String mediaType) throws IOException {
        var connection = open(uri, "GET");
        connection.setRequestProperty("Accept", mediaType);
        if (connection.getResponseCode() != 200 || !connection.getContentType().startsWith(mediaType)) {
            throw new IOException("HTTP " + connection.getResponseCode() + " as " + connection.getContentType());
        }
        try (var in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }

    public static Response post(URI uri, String json) throws IOException {
        return send(uri, "POST", json);
    }

    public static Response put(URI uri, String json) throws IOException {
        return send(uri, "PUT", json);
    }

    private static Response send(URI uri, String method, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        var connection = open(uri, method);
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setFixedLengthStreamingMode(body.length);
        try (var out = connection.getOutputStream()) {
            out.write(body);
        }
        return read(connection);
    }

    private static HttpURLConnection open(URI uri, String method) throws IOException {
        var connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setRequestProperty("Accept", "application/json");
        connection.setConnectTimeout(5_000);
        connection.setReadTimeout(30_000);
        return connection;
    }

    // Read to its end, or the connection is not used again.
    private static Response read(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Response(status, in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}

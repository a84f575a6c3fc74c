package dev.dovetail.ftgo.gateway;

import java.util.Map;
import java.util.TreeMap;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** An answer of the gateway itself that is an error, as a problem document (RFC 9457). */
public record Problem(int status, String title, String detail, Map<String, String> headers) {

    /** Of every problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Without further headers. */
    public static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, Map.of());
    }

    /** With one more header. */
    public Problem with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Problem(status, title, detail, more);
    }

    /** Answers, and closes the connection of who is still sending. */
    public void answer(RoutingContext request) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.headers().addAll(headers);
        if (!request.request().isEnded()) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .end(json(request.normalizedPath()));
    }

    /** The document, for a request of that path. */
    public String json(String path) {
        return new JsonObject()
                .put("status", status)
                .put("title", title)
                .put("detail", detail)
                .put("instance", path)
                .encode();
    }
}

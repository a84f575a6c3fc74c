package dev.dovetail.ftgo.gateway.route;

import java.util.List;
import java.util.stream.Stream;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.proxy.Deadline;

/** What a gateway does to the headers that it passes on. */
final class Headers {

    private static final List<String> FORWARDED =
            List.of("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Port", "Forwarded");

    private Headers() {}

    /**
     * Takes out what is meant for this connection only: what Connection names (RFC 9110, 7.6.1), and what must not be
     * passed on even if it does not.
     */
    static void dropHopByHop(MultiMap headers) {
        List<String> named = headers.getAll("Connection").stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .toList();
        named.forEach(headers::remove);
        List.of(
                        "Connection",
                        "Keep-Alive",
                        "Proxy-Connection",
                        "Proxy-Authenticate",
                        "Proxy-Authorization",
                        "TE",
                        "Upgrade")
                .forEach(headers::remove);
    }

    /** What the call to the service sets anew: it goes on with the trace that it was given with these. */
    static void dropTrace(MultiMap headers) {
        headers.remove("traceparent");
        headers.remove("tracestate");
    }

    /** Tells the service who asked whom, and how (RFC 7239, and the older headers that most software reads). */
    static void forward(MultiMap headers, HttpServerRequest request, boolean trusted) {
        String before = trusted ? headers.get("X-Forwarded-For") : null;
        String proto = trusted ? headers.get("X-Forwarded-Proto") : null;
        String host = trusted ? headers.get("X-Forwarded-Host") : null;
        String peer = request.remoteAddress() == null
                ? "unknown"
                : request.remoteAddress().hostAddress();
        FORWARDED.forEach(headers::remove);
        String scheme = proto == null ? request.scheme() : proto;
        String authority = host == null ? String.valueOf(request.authority()) : host;
        headers.set("X-Forwarded-For", before == null ? peer : before + ", " + peer);
        headers.set("X-Forwarded-Proto", scheme);
        headers.set("X-Forwarded-Host", authority);
        headers.set(
                "Forwarded",
                (before == null ? "" : elements(before)) + "for=" + node(peer) + ";host=" + quoted(authority)
                        + ";proto=" + scheme);
    }

    /** A caller that waits for less time than the gateway does is believed. */
    static void deadline(MultiMap headers, Deadline deadline) {
        long left = deadline.remainingMillis();
        String asked = headers.get(Deadline.HEADER);
        long wanted = asked != null && asked.matches("[1-9][0-9]{0,8}") ? Long.parseLong(asked) : left;
        headers.set(Deadline.HEADER, Long.toString(Math.min(left, wanted)));
    }

    /** A location at the service, as it is seen from outside: without the service's address. */
    static @Nullable String location(@Nullable String location, String serviceUrl) {
        return location != null && location.startsWith(serviceUrl + "/")
                ? location.substring(serviceUrl.length())
                : location;
    }

    private static String elements(String forwardedFor) {
        StringBuilder elements = new StringBuilder();
        for (String node : forwardedFor.split(",")) {
            elements.append("for=").append(node(node.trim())).append(", ");
        }
        return elements.toString();
    }

    private static String node(String address) {
        return address.contains(":") ? quoted("[" + address.replaceAll("[\\[\\]]", "") + "]") : quoted(address);
    }

    private static String quoted(String value) {
        return value.matches("[A-Za-z0-9.!#$%&'*+^_`|~-]+")
                ? value
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

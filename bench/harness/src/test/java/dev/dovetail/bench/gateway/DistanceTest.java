package dev.dovetail.bench.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.dovetail.bench.load.Http;

import static org.assertj.core.api.Assertions.assertThat;

class DistanceTest {

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    DistanceTest() throws IOException {
        server.createContext("/", exchange -> {
            byte[] body = ("\"" + "x".repeat(200_000) + "\"").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void what_is_far_away_answers_the_same_and_no_sooner_than_the_distance_lets_it() throws IOException {
        var near = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (var distance = Distance.of(Duration.ofMillis(40), near)) {
            long begin = System.nanoTime();

            var answer = Http.get(distance.uri("/"));

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(40));
            assertThat(answer.body()).hasSize(200_002);
        }
    }
}

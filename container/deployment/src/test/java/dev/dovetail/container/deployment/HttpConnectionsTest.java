package dev.dovetail.container.deployment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.ext.web.Router;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class HttpConnectionsTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClass(Hello.class))
            .overrideConfigKey("quarkus.http.test-port", "0");

    @TestHTTPResource("/hello")
    URI hello;

    @Inject
    Event<ShutdownDelayInitiatedEvent> shutdownDelay;

    @Test
    void a_client_may_keep_its_connection_until_the_process_is_about_to_end() throws IOException {
        try (var client = new Client(hello)) {
            // given
            assertThat(client.get()).doesNotContain("connection: close");
            assertThat(client.get()).doesNotContain("connection: close");

            // when
            shutdownDelay.fire(new ShutdownDelayInitiatedEvent());

            // then
            assertThat(client.get()).startsWith("http/1.1 200").contains("connection: close");
        }
    }

    static class Hello {
        void route(@Observes Router router) {
            router.get("/hello").handler(context -> context.end());
        }
    }

    /** One connection of HTTP/1.1. */
    private static final class Client implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader answers;

        Client(URI uri) throws IOException {
            socket = new Socket(uri.getHost(), uri.getPort());
            answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        }

        /** The head of the answer, in lower case. */
        String get() throws IOException {
            socket.getOutputStream()
                    .write("GET /hello HTTP/1.1\r\nHost: test\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            StringBuilder head = new StringBuilder();
            for (String line = answers.readLine(); line != null && !line.isEmpty(); line = answers.readLine()) {
                head.append(line.toLowerCase(Locale.ROOT)).append('\n');
            }
            return head.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}

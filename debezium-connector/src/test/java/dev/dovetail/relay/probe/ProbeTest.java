package dev.dovetail.relay.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.relay.Outbox;
import dev.dovetail.relay.Servers;
import dev.dovetail.relay.config.RelayConfig;
import dev.dovetail.relay.config.RelaySettings;
import dev.dovetail.relay.source.RunningRelay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SuppressWarnings("try") // The outbox and the relay are there as long as the test.
class ProbeTest {

    private final PostgresDatabase database = Servers.database();
    private final Map<String, String> properties = new HashMap<>(RunningRelay.properties("orders", database));
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private HttpServer relayHttp;

    @BeforeEach
    void theRelayAnswersThatItIsReady() throws IOException {
        relayHttp = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(200);
        relayHttp.start();
        properties.put(
                "dovetail.probe.relay",
                "http://localhost:" + relayHttp.getAddress().getPort());
        properties.put("dovetail.probe.channel", Servers.unique("probe"));
        properties.put("dovetail.probe.username", database.owner());
        properties.put("dovetail.probe.password", database.password());
        properties.put("dovetail.probe.timeout", "60s");
    }

    @AfterEach
    void stop() {
        relayHttp.stop(0);
    }

    @Test
    void passesWhenTheRowItWritesArrivesAndLeavesNoRow() throws Exception {
        try (var outbox = Outbox.create(database);
                var relay = RunningRelay.start(properties)) {
            relay.awaitStreaming("orders");

            int status = probe();

            assertThat(said()).contains("PASSED: it arrived after");
            assertThat(status).isZero();
            try (var rows = outbox.connection().createStatement().executeQuery("select count(*) from outbox")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    @Test
    void passesWithAnotherTableLayout() throws Exception {
        try (var outbox = Outbox.create(database)) {
            outbox.execute("create table messages (number bigint generated always as identity primary key, channel text"
                    + " not null, entity bigint not null, kind text not null, body jsonb not null)");
            String columns = "dovetail.relay.sources.orders.columns.";
            properties.put("dovetail.relay.sources.orders.table", "public.messages");
            properties.put("dovetail.relay.sources.orders.topic", "outbox.{aggregatetype}");
            properties.put(columns + "id", "number");
            properties.put(columns + "aggregatetype", "channel");
            properties.put(columns + "aggregateid", "entity");
            properties.put(columns + "type", "kind");
            properties.put(columns + "payload", "body");
            try (var relay = RunningRelay.start(properties)) {
                relay.awaitStreaming("orders");

                int status = probe();

                assertThat(said()).contains("PASSED: it arrived after");
                assertThat(status).isZero();
            }
        }
    }

    @Test
    void saysThatTheMessageDidNotArriveWhenNobodyRelaysIt() throws Exception {
        var settings = new RelaySettings(configuration().getConfigMapping(RelayConfig.class));
        try (var topic = ProbeTopic.open(settings, Servers.unique("probe"), new Deadline(Duration.ofMinutes(1)))) {

            assertThatThrownBy(() -> topic.await("some-id", new Deadline(Duration.ofMillis(300))))
                    .isInstanceOf(ProbeFailedException.class)
                    .hasMessageContaining("The row is committed, but its message did not arrive in topic probe.");
        }
    }

    @Test
    void saysWhichPrivilegesTheRoleLacks() throws Exception {
        try (var outbox = Outbox.create(database)) {
            try (var superuser = Servers.postgres().connect(database.name());
                    var statement = superuser.createStatement()) {
                statement.execute("create role probe_without_rights login password 'secret'");
                statement.execute("grant connect on database " + database.name() + " to probe_without_rights");
            }
            properties.put("dovetail.probe.username", "probe_without_rights");
            properties.put("dovetail.probe.password", "secret");

            int status = probe();

            assertThat(said())
                    .contains("FAILED: Role probe_without_rights cannot write a row to public.outbox")
                    .contains("permission denied")
                    .doesNotContain("secret");
            assertThat(status).isEqualTo(1);
        }
    }

    @Test
    void saysWhatTheRelayAnsweredWhenItIsNotReady() {
        relayHttp.removeContext("/q/health/ready");
        answer(503);
        properties.put("dovetail.probe.timeout", "1s");

        int status = probe();

        assertThat(said()).contains("FAILED: The relay is not ready.").contains("HTTP 503");
        assertThat(status).isEqualTo(1);
    }

    @Test
    void withoutARoleItAsksOnlyWhetherTheRelayIsReady() {
        properties.remove("dovetail.probe.username");

        int status = probe();

        assertThat(said()).contains("No message was sent");
        assertThat(status).isZero();
    }

    private int probe() {
        return Probe.run(configuration(), new PrintStream(said, true, UTF_8));
    }

    private SmallRyeConfig configuration() {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(RelayConfig.class)
                .withMapping(ProbeConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 500))
                .build();
    }

    private String said() {
        return said.toString(UTF_8);
    }

    private void answer(int status) {
        relayHttp.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }
}

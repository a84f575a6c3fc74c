package dev.dovetail.messaging.test;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

import dev.dovetail.embedded.KafkaServer;
import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.embedded.PostgresServer;

/**
 * Starts a real Postgres with an empty database and a real Kafka for the application under test, and configures its
 * default datasource and {@code kafka.bootstrap.servers}. Test fields of type {@link PostgresServer}, {@link
 * PostgresDatabase} and {@link KafkaServer} are set, for tests that stop and start them.
 *
 * <pre>{@code
 * @QuarkusTest
 * @QuarkusTestResource(PostgresAndKafka.class)
 * class KitchenTest {
 *     @Inject Scenario scenario;
 * }</pre>
 */
public final class PostgresAndKafka implements QuarkusTestResourceLifecycleManager {

    private @Nullable PostgresServer postgres;
    private @Nullable PostgresDatabase database;
    private @Nullable KafkaServer kafka;

    /** For JUnit. */
    public PostgresAndKafka() {}

    @Override
    public Map<String, String> start() {
        postgres = PostgresServer.temporary();
        database = postgres.createDatabase("test", "test");
        kafka = KafkaServer.temporary();
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.owner(),
                "quarkus.datasource.password", database.password(),
                "kafka.bootstrap.servers", kafka.bootstrapServers(),
                "quarkus.log.category.\"kafka\".level", "WARN",
                "quarkus.log.category.\"org.apache.kafka\".level", "WARN");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(postgres, new TestInjector.MatchesType(PostgresServer.class));
        injector.injectIntoFields(database, new TestInjector.MatchesType(PostgresDatabase.class));
        injector.injectIntoFields(kafka, new TestInjector.MatchesType(KafkaServer.class));
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}

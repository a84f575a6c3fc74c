package dev.dovetail.messaging.test;

import javax.sql.DataSource;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the {@link Scenario} of a {@code @QuarkusTest}, on the application's default datasource. */
@Singleton
class ScenarioProducer {

    @Produces
    @Singleton
    Scenario scenario(
            DataSource dataSource,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "dovetail.messaging.consumer", defaultValue = "${quarkus.application.name}")
                    String consumer,
            HandledMessages handled) {
        return new Scenario(dataSource, bootstrapServers, consumer, handled::contains);
    }

    void close(@Disposes Scenario scenario) {
        scenario.close();
    }
}

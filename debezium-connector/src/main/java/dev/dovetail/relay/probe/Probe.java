package dev.dovetail.relay.probe;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;

import dev.dovetail.relay.config.InvalidSettingsException;
import dev.dovetail.relay.config.RelayConfig;
import dev.dovetail.relay.config.RelaySettings;
import dev.dovetail.relay.config.SourceSettings;

/**
 * Sends a message through a running relay: asks whether it is ready, writes a row into a source's outbox, and waits for
 * its message in Kafka. Says which step failed.
 */
public final class Probe {

    private static final int PASSED = 0;
    private static final int FAILED = 1;

    private final RelaySettings settings;
    private final ProbeConfig config;
    private final PrintStream out;

    private Probe(SmallRyeConfig configuration, PrintStream out) {
        this.settings = new RelaySettings(configuration.getConfigMapping(RelayConfig.class));
        this.config = configuration.getConfigMapping(ProbeConfig.class);
        this.out = out;
    }

    /**
     * Probes, as the process' configuration says.
     *
     * @return the status to exit with: 0 when every step passed
     */
    public static int run(PrintStream out) {
        return run(
                ConfigUtils.configBuilder()
                        .withMapping(RelayConfig.class)
                        .withMapping(ProbeConfig.class)
                        .build(),
                out);
    }

    static int run(SmallRyeConfig configuration, PrintStream out) {
        try {
            new Probe(configuration, out).probe();
            return PASSED;
        } catch (ProbeFailedException | InvalidSettingsException e) {
            out.println("FAILED: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            out.println("FAILED: interrupted");
        }
        return FAILED;
    }

    private void probe() throws ProbeFailedException, InterruptedException {
        var deadline = new Deadline(config.timeout());
        out.println("1. Is the relay at " + config.relay() + " ready? All steps may take " + deadline + ".");
        new Readiness(config.relay()).await(deadline);
        if (config.username().isEmpty()) {
            out.println(
                    "PASSED: all sources stream or stand by. No message was sent, because no role was given that may"
                            + " insert into an outbox (test.existingSecret).");
            return;
        }
        SourceSettings source = source();
        String topic = source.topic().replace("{aggregatetype}", config.channel());
        out.println("2. Can topic " + topic + " be read?");
        try (var channel = ProbeTopic.open(settings, topic, deadline)) {
            out.println("3. Can a row be written to " + source.table() + " in " + source.address() + "?");
            String id = new ProbeRow(source, config.channel()).write();
            Instant written = Instant.now();
            out.println("4. Does message " + id + " arrive in topic " + topic + "?");
            channel.await(id, deadline);
            out.println("PASSED: it arrived after "
                    + Duration.between(written, Instant.now()).toMillis() + " ms.");
        }
    }

    private SourceSettings source() throws ProbeFailedException {
        String name = config.source()
                .orElseGet(
                        () -> settings.sources().keySet().stream().findFirst().orElse(""));
        SourceSettings source = settings.sources().get(name);
        if (source == null) {
            throw new ProbeFailedException("There is no usable source '" + name + "' (dovetail.probe.source), only "
                    + settings.sources().keySet() + ". " + settings.problems());
        }
        // Text for every column: Postgres reads it as the column's type.
        return source.as(config.username().orElseThrow(), config.password().orElse(""), "stringtype", "unspecified");
    }
}

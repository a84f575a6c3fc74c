package dev.dovetail.relay.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.inject.Singleton;

/** The settings, checked: what is wrong for all stops the start, what is wrong for one source stops that source. */
@Singleton
public final class RelaySettings {

    private static final Set<String> KEPT = Set.of(
            "acks",
            "enable.idempotence",
            "key.serializer",
            "value.serializer",
            "transactional.id",
            "bootstrap.servers");

    private final RelayConfig config;
    private final Map<String, SourceSettings> sources = new TreeMap<>();
    private final Map<String, String> problems = new TreeMap<>();
    private final Optional<LeaseSettings> leases;

    /** @throws InvalidSettingsException if no source could work */
    public RelaySettings(RelayConfig config) {
        this.config = config;
        checkKafka(config.kafka());
        if (config.sources().isEmpty()) {
            throw new InvalidSettingsException(
                    List.of("No source is configured: set dovetail.relay.sources.<name>.host, .database, .username"
                            + " and .password for at least one database."));
        }
        leases = config.leases().enabled() ? Optional.of(LeaseSettings.of(config.leases())) : Optional.empty();
        config.sources().forEach(this::read);
        refuseSharedSlots();
        leases.ifPresent(this::refuseSharedLeases);
    }

    /** What is set for all sources. */
    public RelayConfig relay() {
        return config;
    }

    /** Brokers to start from. */
    public String bootstrapServers() {
        return config.kafka().bootstrapServers().orElseThrow();
    }

    /** How sources are shared among relays; empty if the slot alone decides. */
    public Optional<LeaseSettings> leases() {
        return leases;
    }

    /** The sources that can be started, by name. */
    public Map<String, SourceSettings> sources() {
        return sources;
    }

    /** What is wrong with the sources that cannot, by name. */
    public Map<String, String> problems() {
        return problems;
    }

    private void read(String name, RelayConfig.Source source) {
        try {
            sources.put(name, new SourceSettingsReader(name, source).read());
        } catch (InvalidSettingsException e) {
            problems.put(name, e.getMessage());
        }
    }

    private static void checkKafka(RelayConfig.Kafka kafka) {
        if (kafka.bootstrapServers().filter(servers -> !servers.isBlank()).isEmpty()) {
            throw new InvalidSettingsException(List.of("dovetail.relay.kafka.bootstrap-servers is not set: give it the"
                    + " brokers to start from, for example kafka-1:9092,kafka-2:9092."));
        }
        kafka.properties().forEach((property, value) -> {
            if (KEPT.contains(property)) {
                throw new InvalidSettingsException(List.of("dovetail.relay.kafka.properties.\"" + property + "\" is '"
                        + value + "': leave it out, the relay sets it, because its guarantees rest on it."));
            }
        });
    }

    /** A slot serves one reader: two sources of one server that name the same slot would starve each other. */
    private void refuseSharedSlots() {
        refuseShared(
                source -> source.host() + ":" + source.port() + "/" + source.slot(),
                (source, owner) -> "dovetail.relay.sources." + source.name() + ".slot is '" + source.slot()
                        + "', which source " + owner + " uses on the same server: give each its own slot.");
    }

    private void refuseSharedLeases(LeaseSettings settings) {
        refuseShared(
                source -> settings.name(source.name()),
                (source, owner) -> "The source name '" + source.name() + "' in dovetail.relay.sources makes the lease "
                        + settings.name(source.name()) + ", which is that of source " + owner
                        + ": choose names that differ in more than case, '-' and '_'.");
    }

    private void refuseShared(
            Function<SourceSettings, String> what, BiFunction<SourceSettings, String, String> problem) {
        Map<String, String> owners = new HashMap<>();
        for (SourceSettings source : List.copyOf(sources.values())) {
            String owner = owners.putIfAbsent(what.apply(source), source.name());
            if (owner != null) {
                sources.remove(source.name());
                problems.put(source.name(), problem.apply(source, owner));
            }
        }
    }
}

package dev.dovetail.messaging.replica;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

import dev.dovetail.messaging.Replicas;
import dev.dovetail.messaging.handling.Stop;

/** Looks from time to time how current each replica is. */
@Singleton
class ReplicaAges implements Replicas {

    private static final Logger LOG = Logger.getLogger(ReplicaAges.class);

    private final KnownReplicas replicas;
    private final ChannelConsumers consumers;
    private final Stop stop;
    private final Map<String, Instant> asOf = new ConcurrentHashMap<>();
    private final Map<String, GroupProgress> progress = new ConcurrentHashMap<>();

    ReplicaAges(KnownReplicas replicas, ChannelConsumers consumers, Stop stop) {
        this.replicas = replicas;
        this.consumers = consumers;
        this.stop = stop;
    }

    @Override
    public Optional<Instant> asOf(String replica) {
        replicas.named(replica)
                .orElseThrow(() -> new IllegalArgumentException("there is no replica '" + replica + "' here, only "
                        + replicas.all().stream().map(KnownReplica::name).toList()));
        return Optional.ofNullable(asOf.get(replica));
    }

    void offerGauges(@Observes StartupEvent event) {
        for (KnownReplica replica : replicas.all()) {
            Gauge.builder("dovetail.replica.age", () -> age(replica.name()))
                    .description("Everything sent so long ago is in the replica, that is: an event that has not been"
                            + " applied is at most so old. Small while nothing is sent; grows while events wait, and"
                            + " while Kafka cannot be asked")
                    .baseUnit("seconds")
                    .tag("replica", replica.name())
                    .tag("channel", replica.channel().name())
                    .register(Metrics.globalRegistry);
        }
    }

    @Scheduled(
            identity = "dovetail-messaging-replica-ages",
            every = "${dovetail.messaging.replicas.interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void look() {
        replicas.all().forEach(this::look);
    }

    private void look(KnownReplica replica) {
        if (stop.isRequested()) {
            return;
        }
        try {
            Instant current = progress.computeIfAbsent(
                            replica.name(),
                            name -> new GroupProgress(
                                    consumers.open(replica.channel()), consumers.topic(replica.channel())))
                    .asOf();
            asOf.put(replica.name(), current);
        } catch (KafkaException notTold) {
            LOG.debugf(notTold, "Cannot tell the age of replica %s, which grows meanwhile", replica.name());
            Optional.ofNullable(progress.remove(replica.name())).ifPresent(GroupProgress::close);
        }
    }

    private Number age(String replica) {
        Instant current = asOf.get(replica);
        return current == null
                ? Double.NaN
                : Duration.between(current, Instant.now()).toMillis() / 1000.0;
    }

    @PreDestroy
    synchronized void close() {
        progress.values().forEach(GroupProgress::close);
        progress.clear();
    }
}

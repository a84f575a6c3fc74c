package dev.dovetail.messaging.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.config.MessagingConfig;
import dev.dovetail.messaging.handling.MessageHandling;
import dev.dovetail.messaging.handling.Stop;

/** Where the {@code @Incoming} methods, which the build generates one of per channel, hand over their messages. */
@Singleton
public class KafkaReceivers {

    private static final Logger LOG = Logger.getLogger(KafkaReceivers.class);

    private final Map<String, ChannelReceiver> receivers = new ConcurrentHashMap<>();
    private final HandlerThreads threads = new HandlerThreads();
    private final MessageHandling handling;
    private final Stop stop;
    private final int maxInFlight;
    private final Duration shutdownTimeout;

    KafkaReceivers(MessageHandling handling, Stop stop, MessagingConfig config) {
        this.handling = handling;
        this.stop = stop;
        this.maxInFlight = config.maxInFlight();
        this.shutdownTimeout = config.shutdownTimeout();
    }

    /** Takes a message of that channel, and completes when there is room for the next. */
    public CompletionStage<Void> receive(String channel, Message<byte[]> message) {
        return receivers
                .computeIfAbsent(
                        channel, name -> new ChannelReceiver(Channel.of(name), handling, stop, maxInFlight, threads))
                .receive(message);
    }

    void drop(Collection<TopicPartition> partitions) {
        receivers.values().forEach(receiver -> receiver.drop(partitions));
    }

    /** Before the connector closes its consumers, which commits the offsets of what was finished here. */
    void finish(@Observes ShutdownEvent event) throws InterruptedException {
        stop.request();
        try {
            CompletableFuture.allOf(receivers.values().stream()
                            .map(ChannelReceiver::idle)
                            .toArray(CompletableFuture<?>[]::new))
                    .get(shutdownTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            LOG.warnf("Handlers still run after %s; their messages come again after the next start", shutdownTimeout);
        }
    }
}

package dev.dovetail.messaging.kafka;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.handling.Incoming;
import dev.dovetail.messaging.handling.MessageHandling;
import dev.dovetail.messaging.handling.Stop;
import dev.dovetail.messaging.handling.StoppedException;

/**
 * Receives one channel. A message is acknowledged when it is done with, and the connector commits offsets only up to
 * the first that is not.
 */
final class ChannelReceiver {

    private static final Logger LOG = Logger.getLogger(ChannelReceiver.class);

    private final Channel channel;
    private final MessageHandling handling;
    private final Stop stop;
    private final Room room;
    private final Lanes lanes;

    ChannelReceiver(Channel channel, MessageHandling handling, Stop stop, int maxInFlight, Executor threads) {
        this.channel = channel;
        this.handling = handling;
        this.stop = stop;
        this.room = new Room(maxInFlight);
        this.lanes = new Lanes(threads);
        Metrics.gauge("dovetail.messages.in.flight", Tags.of("channel", channel.name()), room, Room::taken);
    }

    /** Completes when there is room for the next message, and never once the application stops. */
    CompletionStage<Void> receive(Message<byte[]> message) {
        if (stop.isRequested()) {
            return new CompletableFuture<>();
        }
        ConsumerRecord<String, byte[]> record = record(message);
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        Incoming incoming = Records.incoming(channel, record);
        CompletionStage<Void> roomForNext = room.take();
        lanes.add(new Lane(partition, record.key()), () -> handle(incoming, message));
        return roomForNext;
    }

    /** Those partitions are another's now, with whatever of them has not begun here. */
    void drop(Collection<TopicPartition> partitions) {
        int dropped = lanes.drop(partitions);
        if (dropped > 0) {
            room.giveBack(dropped);
        }
    }

    /** Completes when nothing is being handled; after a stop was requested that is soon. */
    CompletableFuture<Void> idle() {
        return room.empty();
    }

    private void handle(Incoming incoming, Message<byte[]> message) {
        try {
            if (!stop.isRequested()) {
                handling.handle(incoming);
                acknowledge(incoming, message);
            }
        } catch (StoppedException stopped) {
            LOG.debugf("Message %s is left for the next start", incoming);
        } catch (RuntimeException | Error bug) {
            LOG.errorf(bug, "Message %s was not handled, and its partition waits for a restart", incoming);
        } finally {
            // The thread goes on with the next message of its lane, which must not find it interrupted.
            Thread.interrupted();
            room.giveBack(1);
        }
    }

    private static void acknowledge(Incoming incoming, Message<byte[]> message) {
        message.ack().exceptionally(failure -> {
            LOG.warnf(
                    failure,
                    "Message %s is handled but was not acknowledged; it will be skipped when it comes again",
                    incoming);
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    private static ConsumerRecord<String, byte[]> record(Message<byte[]> message) {
        return message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow(
                        () -> new IllegalStateException("only the smallrye-kafka connector can receive for handlers"))
                .getRecord();
    }
}

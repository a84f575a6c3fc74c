package dev.dovetail.messaging.replica;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

import dev.dovetail.messaging.handling.Incoming;
import dev.dovetail.messaging.handling.Outcome;
import dev.dovetail.messaging.handling.Stop;
import dev.dovetail.messaging.handling.StoppedException;
import dev.dovetail.messaging.kafka.Records;

/** Reads a channel from its beginning, and has each message handled again, one after the other. */
final class ChannelReplay {

    private static final Logger LOG = Logger.getLogger(ChannelReplay.class);
    private static final Duration A_MOMENT = Duration.ofMillis(200);

    /** Handles a message again. */
    interface Handling {

        Outcome again(Incoming message) throws Exception;
    }

    /** Told from time to time how far it is. */
    interface Listener {

        void progress(ChannelReplay replay) throws SQLException;
    }

    private final Consumer<String, byte[]> consumer;
    private final KnownReplica replica;
    private final String topic;
    private final Stop stop;
    private final Set<TopicPartition> partitions = new HashSet<>();
    private long read;
    private long total;
    private long skipped;

    ChannelReplay(Consumer<String, byte[]> consumer, KnownReplica replica, String topic, Stop stop) {
        this.consumer = consumer;
        this.replica = replica;
        this.topic = topic;
        this.stop = stop;
    }

    /**
     * Goes on, at first from the beginning, until everything is handled that is in the channel now.
     *
     * @throws StoppedException if the application stops before that
     * @throws org.apache.kafka.common.KafkaException if the channel cannot be read
     */
    void toEnd(Handling handling, Listener listener) throws StoppedException, SQLException {
        assignNewPartitions();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        measure(ends);
        while (!reached(ends)) {
            for (ConsumerRecord<String, byte[]> message : consumer.poll(A_MOMENT)) {
                stop.check();
                handle(message, handling);
            }
            stop.check();
            measure(ends);
            listener.progress(this);
        }
        listener.progress(this);
    }

    /** How many offsets lie behind. */
    long read() {
        return read;
    }

    /** How many there were at the last look. */
    long total() {
        return total;
    }

    /** How many messages could not be handled. */
    long skipped() {
        return skipped;
    }

    private void assignNewPartitions() {
        Set<TopicPartition> added = new HashSet<>();
        consumer.partitionsFor(topic).forEach(info -> added.add(new TopicPartition(topic, info.partition())));
        added.removeAll(partitions);
        if (!added.isEmpty()) {
            partitions.addAll(added);
            consumer.assign(partitions);
            consumer.seekToBeginning(added);
        }
    }

    private void handle(ConsumerRecord<String, byte[]> record, Handling handling) throws StoppedException {
        Incoming message = Records.incoming(replica.channel(), record);
        try {
            handling.again(message);
        } catch (StoppedException stopped) {
            throw stopped;
        } catch (Exception | Error failure) {
            skipped++;
            LOG.errorf(failure, "Message %s cannot be handled and is not in the replica %s", message, replica.name());
        }
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void measure(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        total = sum(ends.values()) - sum(beginnings.values());
        read = partitions.stream().mapToLong(consumer::position).sum() - sum(beginnings.values());
    }

    private static long sum(Collection<Long> offsets) {
        return offsets.stream().mapToLong(Long::longValue).sum();
    }
}

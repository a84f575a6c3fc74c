package dev.dovetail.messaging.kafka;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LanesTest {

    private static final TopicPartition FIRST = new TopicPartition("topic", 0);
    private static final TopicPartition SECOND = new TopicPartition("topic", 1);

    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final Lanes lanes = new Lanes(threads::add);

    @Test
    void aLaneHasOneThread() {
        add(FIRST, "a", "a1");
        add(FIRST, "a", "a2");
        add(FIRST, "b", "b1");

        assertThat(threads).hasSize(2);
        runAll();
        assertThat(done).containsExactly("a1", "a2", "b1");
    }

    @Test
    void aLaneThatWasDoneBeginsAnew() {
        add(FIRST, "a", "a1");
        runAll();
        add(FIRST, "a", "a2");
        runAll();

        assertThat(done).containsExactly("a1", "a2");
    }

    @Test
    void messagesWithoutKeyKeepTheOrderOfTheirPartition() {
        lanes.add(new Lane(FIRST, null), () -> done.add("1"));
        lanes.add(new Lane(FIRST, null), () -> done.add("2"));

        assertThat(threads).hasSize(1);
        runAll();
        assertThat(done).containsExactly("1", "2");
    }

    @Test
    void whatHasNotBegunOfARevokedPartitionIsForgotten() {
        add(FIRST, "a", "a1");
        add(FIRST, "a", "a2");
        add(FIRST, "a", "a3");
        add(SECOND, "a", "other 1");
        add(SECOND, "a", "other 2");

        int dropped = lanes.drop(List.of(FIRST));

        assertThat(dropped).isEqualTo(2);
        runAll();
        assertThat(done).containsExactly("a1", "other 1", "other 2");
    }

    private void add(TopicPartition partition, String key, String task) {
        lanes.add(new Lane(partition, key), () -> done.add(task));
    }

    private void runAll() {
        for (Runnable thread = threads.poll(); thread != null; thread = threads.poll()) {
            thread.run();
        }
    }
}

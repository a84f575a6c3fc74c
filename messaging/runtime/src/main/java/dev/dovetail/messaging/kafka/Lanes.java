package dev.dovetail.messaging.kafka;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Runs tasks of one lane in order and those of different lanes side by side. A lane has a thread while it has tasks. */
final class Lanes {

    private final Executor threads;
    private final Map<Lane, Queue<Runnable>> waiting = new HashMap<>();

    Lanes(Executor threads) {
        this.threads = threads;
    }

    void add(Lane lane, Runnable task) {
        synchronized (waiting) {
            Queue<Runnable> behind = waiting.get(lane);
            if (behind != null) {
                behind.add(task);
                return;
            }
            waiting.put(lane, new ArrayDeque<>());
        }
        threads.execute(() -> run(lane, task));
    }

    /**
     * Forgets the tasks of those partitions that have not begun.
     *
     * @return how many
     */
    int drop(Collection<TopicPartition> partitions) {
        synchronized (waiting) {
            int dropped = 0;
            for (Map.Entry<Lane, Queue<Runnable>> lane : waiting.entrySet()) {
                if (partitions.contains(lane.getKey().partition())) {
                    dropped += lane.getValue().size();
                    lane.getValue().clear();
                }
            }
            return dropped;
        }
    }

    private void run(Lane lane, Runnable first) {
        for (Runnable task = first; task != null; task = next(lane)) {
            task.run();
        }
    }

    private @Nullable Runnable next(Lane lane) {
        synchronized (waiting) {
            Queue<Runnable> behind = waiting.get(lane);
            Runnable task = behind == null ? null : behind.poll();
            if (task == null) {
                waiting.remove(lane);
            }
            return task;
        }
    }
}

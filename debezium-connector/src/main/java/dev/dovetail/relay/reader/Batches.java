package dev.dovetail.relay.reader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

import dev.dovetail.relay.outbox.OutboxRow;

/**
 * Hands batches to the receiver and marks them when it has returned. Only the position of a commit is ever marked: a
 * row's own position may lie before commits that are still to come.
 */
final class Batches implements DebeziumEngine.ChangeConsumer<RecordChangeEvent<SourceRecord>> {

    /** How long a stop waits for the heartbeat that carries the last transaction's commit position. */
    private static final Duration LAST_BEAT = Duration.ofMillis(600);

    private static final String COMMIT = "lsn_commit";
    private static final String POSITION = "lsn";

    private final RowReader reader;
    private final Receiver receiver;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition marked = lock.newCondition();
    private volatile boolean refusing;
    private volatile @Nullable RuntimeException failure;
    private boolean lastConfirmed = true;
    private long lastMarked;

    Batches(RowReader reader, Receiver receiver) {
        this.reader = reader;
        this.receiver = receiver;
    }

    @Override
    public void handleBatch(
            List<RecordChangeEvent<SourceRecord>> changes,
            DebeziumEngine.RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (!refusing) {
                boolean endsWithRow = receive(changes);
                mark(changes.getLast(), committer);
                lastConfirmed = !endsWithRow;
                marked.signalAll();
            }
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the last change is a row: its offset names the commit before its own, a heartbeat's the last commit. */
    private boolean receive(List<RecordChangeEvent<SourceRecord>> changes) throws InterruptedException {
        receiver.alive();
        List<OutboxRow> rows = new ArrayList<>(changes.size());
        long position = 0;
        boolean endsWithRow = false;
        for (var change : changes) {
            var row = reader.read(change.record());
            endsWithRow = row.isPresent();
            if (endsWithRow) {
                rows.add(row.get());
                position = offset(change, POSITION);
            }
        }
        if (!rows.isEmpty()) {
            receiver.receive(rows, position);
        }
        return endsWithRow;
    }

    private void mark(
            RecordChangeEvent<SourceRecord> last,
            DebeziumEngine.RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        long commit = offset(last, COMMIT);
        if (commit > lastMarked) {
            committer.markProcessed(last);
            lastMarked = commit;
        }
        committer.markBatchFinished();
    }

    /** 0 if the offset does not have it. */
    private static long offset(RecordChangeEvent<SourceRecord> change, String name) {
        return change.record().sourceOffset().get(name) instanceof Long position ? position : 0;
    }

    /** What the receiver threw, if it did. */
    @Nullable
    RuntimeException failure() {
        return failure;
    }

    /** From now on nothing is received and nothing marked. Does not wait for a batch in progress. */
    void refuse() {
        refusing = true;
    }

    /** Waits for the batch in progress, and a moment for the position of the last transaction, then refuses. */
    void drain(Duration patience) {
        try {
            if (lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    long nanos = LAST_BEAT.toNanos();
                    while (!lastConfirmed && nanos > 0) {
                        nanos = marked.awaitNanos(nanos);
                    }
                } finally {
                    refusing = true;
                    lock.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            refusing = true;
        }
    }
}

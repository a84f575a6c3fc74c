package dev.dovetail.relay.reader;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.dovetail.relay.outbox.OutboxRow;

/** A start of a reader that is expected to fail. If it does not, because the slot became free, it ends at its first sign. */
final class Rehearsal implements Receiver {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Reader reader;

    Rehearsal(Reader reader) {
        this.reader = reader;
    }

    void play() throws InterruptedException {
        var limit = CompletableFuture.delayedExecutor(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        var timeout = CompletableFuture.runAsync(() -> reader.abort("The rehearsal took too long."), limit);
        try {
            reader.run(this);
        } catch (ReaderException e) {
            // As it should.
        } finally {
            timeout.cancel(false);
        }
    }

    @Override
    public void alive() {
        throw new ReaderException("The slot was free.", null);
    }

    @Override
    public void receive(List<OutboxRow> rows, long position) {
        throw new ReaderException("The slot was free.", null);
    }
}

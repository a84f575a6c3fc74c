package dev.dovetail.relay.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.dovetail.relay.config.SourceSettings;
import dev.dovetail.relay.lease.Term;
import dev.dovetail.relay.outbox.OutboxRow;
import dev.dovetail.relay.outbox.UnmappableRowException;
import dev.dovetail.relay.postgres.PostgresException;
import dev.dovetail.relay.postgres.Preparation;
import dev.dovetail.relay.postgres.Prepared;
import dev.dovetail.relay.postgres.SlotMemory;
import dev.dovetail.relay.reader.Reader;
import dev.dovetail.relay.reader.Readers;
import dev.dovetail.relay.reader.Receiver;
import dev.dovetail.relay.sink.KafkaSinks;
import dev.dovetail.relay.sink.SinkException;

/** One way from connecting to whatever ends it. */
final class Attempt {

    private final SourceSettings settings;
    private final KafkaSinks sinks;
    private final Readers readers;
    private final Backoff backoff;
    private final Progress progress;
    private final StateLog states;
    private final Term term;
    private final Preparation preparation;
    private final TableSink sink;
    private SlotMemory memory;
    private volatile SourceState.Active active = new SourceState.Connecting(Instant.now());
    private volatile @Nullable Reader reader;
    private volatile boolean stopping;
    private volatile boolean leaving;
    private volatile boolean fenced;

    Attempt(
            SourceSettings settings,
            KafkaSinks sinks,
            Readers readers,
            Backoff backoff,
            Progress progress,
            StateLog states,
            Term term,
            SlotMemory memory) {
        this.settings = settings;
        this.sinks = sinks;
        this.readers = readers;
        this.backoff = backoff;
        this.progress = progress;
        this.states = states;
        this.term = term;
        this.memory = memory;
        this.preparation = new Preparation(settings, term.isExclusive());
        this.sink = new TableSink(settings, sinks, term::check);
    }

    SourceState.Resting run(SourceState.Connecting connecting) {
        active = connecting;
        try (sink) {
            stream(connecting);
            return told().orElseGet(() -> backOff("The reader ended without a reason."));
        } catch (InterruptedException e) {
            return told().orElseGet(this::startOver);
        } catch (RuntimeException e) {
            return told().orElseGet(() -> rest(e));
        }
    }

    /** Nobody told this attempt to end: the interrupt was meant for an earlier one, and came late. */
    private SourceState.Resting startOver() {
        abort("interrupted");
        return active.standBy("The lead has just changed; this relay starts over.");
    }

    private void stream(SourceState.Connecting connecting) throws InterruptedException {
        sinks.check();
        term.check();
        SourceState.Preparing preparing = enter(connecting.prepare());
        Prepared prepared = preparation.prepare(memory, outbox -> rows -> {
            sink.open(outbox).send(rows);
            progress.relayed(rows.size(), 0);
        });
        memory = SlotMemory.SEEN;
        sink.open(prepared.table());
        Reader opened = readers.open(settings, prepared.table());
        reader = opened;
        if (told().isEmpty()) {
            progress.alive();
            opened.run(new Relaying(preparing, prepared));
        }
    }

    /** What the next attempt should know about the slot. */
    SlotMemory memory() {
        return memory;
    }

    /** Ends it because the relay ends; rows in flight are finished if Kafka answers within the patience. */
    void stop(Duration patience) {
        stopping = true;
        finish(patience);
    }

    /** Ends it, as a stop does, because another relay is to go on. */
    void leave(Duration patience) {
        leaving = true;
        finish(patience);
    }

    private void finish(Duration patience) {
        preparation.cancel();
        Reader current = reader;
        if (current != null) {
            // An engine that waits for Kafka would not end before Kafka answers.
            CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(sink::close);
            current.stop(patience);
        }
    }

    /** Ends it at once because another relay may go on: nothing more is sent or confirmed. */
    void fence(String reason) {
        fenced = true;
        preparation.cancel();
        sink.close();
        abort(reason);
    }

    /** Whether a reader is at work, or ought to be. */
    boolean isReading() {
        return reader != null;
    }

    /** Ends it because its reader gives no sign of life; it backs off like any that failed. */
    void abort(String reason) {
        Reader current = reader;
        if (current != null) {
            current.abort(reason);
        }
    }

    private <S extends SourceState.Active> S enter(S next) {
        active = next;
        return states.enter(next);
    }

    /** Where it rests if it was told to end, whatever it failed with on the way. */
    private Optional<SourceState.Resting> told() {
        if (stopping) {
            return Optional.of(active.stop());
        }
        if (leaving || fenced || term.isOver()) {
            return Optional.of(active.standBy("This relay has left the lead."));
        }
        return Optional.empty();
    }

    private SourceState.Resting rest(RuntimeException e) {
        return switch (e) {
            case PostgresException postgres -> rest(postgres);
            case SinkException refused when refused.isPoison() -> fail(message(e));
            case UnmappableRowException row -> fail(message(e));
            default -> backOff(message(e));
        };
    }

    private SourceState.Resting rest(PostgresException e) {
        if (active instanceof SourceState.Preparing preparing) {
            switch (e.kind()) {
                case NOT_YET:
                    return preparing.waitFor(message(e));
                case IN_USE:
                    return preparing.standBy(message(e));
                case SLOT_REPLACED:
                    memory = SlotMemory.REPLACED;
                    break;
                default:
                    break;
            }
        }
        return backOff(message(e));
    }

    private SourceState.Resting backOff(String error) {
        progress.failed(error);
        return active.backOff(error, backoff.next());
    }

    private SourceState.Resting fail(String error) {
        progress.failed(error);
        return active.fail(error);
    }

    private static String message(RuntimeException e) {
        return Objects.requireNonNullElse(e.getMessage(), e.toString());
    }

    /** Sends what is read, and keeps count. */
    private final class Relaying implements Receiver {

        private final SourceState.Preparing preparing;
        private final Prepared prepared;
        private boolean streaming;

        Relaying(SourceState.Preparing preparing, Prepared prepared) {
            this.preparing = preparing;
            this.prepared = prepared;
        }

        @Override
        public void alive() {
            progress.alive();
            if (!streaming) {
                preparation.verify(prepared);
                streaming = true;
                enter(preparing.stream());
            }
        }

        @Override
        public void receive(List<OutboxRow> rows, long position) throws InterruptedException {
            progress.sendingBegins();
            try {
                sink.send(rows);
                progress.relayed(rows.size(), position);
                backoff.reset();
            } finally {
                progress.sendingEnds();
            }
        }
    }
}

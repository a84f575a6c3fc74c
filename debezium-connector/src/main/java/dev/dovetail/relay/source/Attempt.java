package dev.dovetail.relay.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.dovetail.relay.config.SourceSettings;
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
    private final Preparation preparation;
    private SlotMemory memory;
    private volatile SourceState.Active active = new SourceState.Connecting(Instant.now());
    private volatile @Nullable Reader reader;
    private volatile boolean stopping;

    Attempt(
            SourceSettings settings,
            KafkaSinks sinks,
            Readers readers,
            Backoff backoff,
            Progress progress,
            StateLog states,
            SlotMemory memory) {
        this.settings = settings;
        this.sinks = sinks;
        this.readers = readers;
        this.backoff = backoff;
        this.progress = progress;
        this.states = states;
        this.memory = memory;
        this.preparation = new Preparation(settings);
    }

    SourceState.Resting run(SourceState.Connecting connecting) {
        active = connecting;
        try (var sink = new TableSink(settings, sinks)) {
            stream(connecting, sink);
            return stopping ? active.stop() : backOff("The reader ended without a reason.");
        } catch (PostgresException e) {
            return rest(e);
        } catch (SinkException e) {
            return e.isPoison() ? fail(message(e)) : backOff(message(e));
        } catch (UnmappableRowException e) {
            return fail(message(e));
        } catch (InterruptedException e) {
            return active.stop();
        } catch (RuntimeException e) {
            return backOff(message(e));
        }
    }

    private void stream(SourceState.Connecting connecting, TableSink sink) throws InterruptedException {
        sinks.check();
        SourceState.Preparing preparing = enter(connecting.prepare());
        Prepared prepared = preparation.prepare(memory, outbox -> rows -> {
            sink.open(outbox).send(rows);
            progress.relayed(rows.size(), 0);
        });
        memory = SlotMemory.SEEN;
        sink.open(prepared.table());
        Reader opened = readers.open(settings, prepared.table());
        reader = opened;
        if (!stopping) {
            progress.alive();
            opened.run(new Relaying(preparing, prepared, sink));
        }
    }

    /** What the next attempt should know about the slot. */
    SlotMemory memory() {
        return memory;
    }

    /** Ends it; rows in flight are finished if Kafka answers within the patience. */
    void stop(Duration patience) {
        stopping = true;
        preparation.cancel();
        Reader current = reader;
        if (current != null) {
            current.stop(patience);
        }
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

    private SourceState.Resting rest(PostgresException e) {
        if (active instanceof SourceState.Preparing preparing && !stopping) {
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
        if (stopping) {
            return active.stop();
        }
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
        private final TableSink sink;
        private boolean streaming;

        Relaying(SourceState.Preparing preparing, Prepared prepared, TableSink sink) {
            this.preparing = preparing;
            this.prepared = prepared;
            this.sink = sink;
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

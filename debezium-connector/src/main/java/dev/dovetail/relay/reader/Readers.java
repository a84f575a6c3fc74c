package dev.dovetail.relay.reader;

import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.inject.Singleton;

import dev.dovetail.relay.config.RelaySettings;
import dev.dovetail.relay.config.SourceSettings;
import dev.dovetail.relay.postgres.OutboxTable;

/** Opens readers. */
@Singleton
public final class Readers {

    /** The first loads the classes and takes seconds; the next ones let Java compile what is used, and take tenths. */
    private static final int REHEARSALS = 3;

    private final RelaySettings settings;
    private final AtomicBoolean rehearsed = new AtomicBoolean();

    /** Opens nothing yet. */
    public Readers(RelaySettings settings) {
        this.settings = settings;
    }

    /**
     * Goes through the start of a reader, which takes seconds the first time in a process, up to the slot, which must
     * be in use by another relay: it refuses, and that is the end. Nothing is read and nothing confirmed. Once it has been
     * done for any source this does nothing.
     */
    public void rehearse(SourceSettings source, OutboxTable table) throws InterruptedException {
        if (rehearsed.compareAndSet(false, true)) {
            new Rehearsal(new DebeziumReader(
                            source.name() + "-rehearsal",
                            EngineProperties.ofRehearsal(
                                    source, settings.relay().queue()),
                            new RowReader(table)))
                    .play();
        }
    }

    /** Whether nothing has been read by this process yet, not even tried. */
    public boolean areCold() {
        return !rehearsed.get();
    }

    /** A reader for one run of a source whose database is prepared. */
    public Reader open(SourceSettings source, OutboxTable table) {
        rehearsed.set(true);
        return new DebeziumReader(
                source.name(), EngineProperties.of(source, settings.relay().queue()), new RowReader(table));
    }
}

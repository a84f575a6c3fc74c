package dev.dovetail.relay.reader;

import jakarta.inject.Singleton;

import dev.dovetail.relay.config.RelaySettings;
import dev.dovetail.relay.config.SourceSettings;
import dev.dovetail.relay.postgres.OutboxTable;

/** Opens readers. */
@Singleton
public final class Readers {

    private final RelaySettings settings;

    /** Opens nothing yet. */
    public Readers(RelaySettings settings) {
        this.settings = settings;
    }

    /** A reader for one run of a source whose database is prepared. */
    public Reader open(SourceSettings source, OutboxTable table) {
        return new DebeziumReader(
                source.name(), EngineProperties.of(source, settings.relay().queue()), new RowReader(table));
    }
}

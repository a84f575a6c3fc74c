package dev.dovetail.relay.source;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.dovetail.relay.config.SourceSettings;
import dev.dovetail.relay.outbox.OutboxRow;
import dev.dovetail.relay.outbox.RowMapping;
import dev.dovetail.relay.postgres.OutboxTable;
import dev.dovetail.relay.sink.Fence;
import dev.dovetail.relay.sink.KafkaSinks;
import dev.dovetail.relay.sink.Sink;

/** An attempt's sink, opened once the table is known, because the table says what its bodies are. */
final class TableSink implements AutoCloseable {

    private final SourceSettings settings;
    private final KafkaSinks sinks;
    private final Fence fence;
    private volatile @Nullable Sink sink;

    TableSink(SourceSettings settings, KafkaSinks sinks, Fence fence) {
        this.settings = settings;
        this.sinks = sinks;
        this.fence = fence;
    }

    TableSink open(OutboxTable table) {
        if (sink == null) {
            var mapping = new RowMapping(settings.name(), settings.topic(), table.contentType());
            sink = sinks.open(settings.name(), mapping, fence);
        }
        return this;
    }

    void send(List<OutboxRow> rows) throws InterruptedException {
        Sink open = sink;
        if (open == null) {
            throw new IllegalStateException("The sink is not open.");
        }
        open.send(rows);
    }

    /** May be called by any thread, and more than once. */
    @Override
    public void close() {
        Sink open = sink;
        if (open != null) {
            open.close();
        }
    }
}

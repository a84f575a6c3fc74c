package dev.dovetail.grpc;

import java.util.UUID;

/** How far one log has got, for one reader. */
public final class Head implements AutoCloseable {

    private final Heads heads;
    private final UUID key;
    private final Outflow<?> reader;
    private volatile long position;

    Head(Heads heads, UUID key, Outflow<?> reader) {
        this.heads = heads;
        this.key = key;
        this.reader = reader;
    }

    /** Whether the log has something after that position, as far as is known. */
    public boolean isBeyond(long seen) {
        return position > seen;
    }

    UUID key() {
        return key;
    }

    void reached(long newest) {
        if (newest > position) {
            position = newest;
            reader.wake();
        }
    }

    @Override
    public void close() {
        heads.forget(this);
    }
}

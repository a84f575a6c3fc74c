package dev.dovetail.stories;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;

/** Where the parts run. The stories know no more of it, so they can be told of processes as well as of pods. */
interface Parts extends AutoCloseable {

    /** Of a service's REST API; the same whether the service runs or not. */
    URI address(Part service);

    /** A new connection to a service's database, as its owner. */
    Connection connect(Part service) throws SQLException;

    /**
     * Ends a part as an operator does, with SIGTERM; returns when it is gone.
     *
     * @throws AssertionError if it does not go within the time it is granted
     */
    void stop(Part part);

    /** Ends a part as a crash does, with SIGKILL; returns when it is gone. */
    void kill(Part part);

    /**
     * Starts a part again; returns when it is ready. Harmless if it runs.
     *
     * @throws AssertionError if it does not get ready
     */
    void start(Part part);

    /** Tells one run of a part from the next: whoever crashed and came back by itself is found out. */
    String run(Part part);

    /** Where the reader of a failed story finds what the parts said. */
    String logs();

    @Override
    void close();
}

package dev.dovetail.local.platform;

import java.time.Duration;

/** Is told how starting and stopping goes on. */
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = new Progress() {};

    /** A process left over by a launcher that was killed has been stopped. */
    default void cleanedUp(String name) {}

    /** A port is taken by another program; the other one is used. */
    default void portTaken(String name, int wanted, int used) {}

    /** Something can be used. */
    default void ready(String name, Duration took, String where) {}

    /** Something is being stopped. */
    default void stopping(String what) {}

    /** A process that should run has ended. */
    default void died(String message) {}
}

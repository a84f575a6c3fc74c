package dev.dovetail.messaging.test;

/** Something a test does to the service. */
@FunctionalInterface
public interface Action {

    /** Does it. */
    void run() throws Exception;
}

package dev.dovetail.relay.sink;

/** Asked right before each message is handed to Kafka. */
@FunctionalInterface
public interface Fence {

    /** @throws RuntimeException if this relay must not send */
    void check();
}

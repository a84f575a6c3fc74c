package dev.dovetail.ftgo.consumer;

/** Tells the other services, if and when the current transaction commits. */
public interface ConsumerEvents {

    void registered(Consumer consumer);
}

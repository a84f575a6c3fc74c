package dev.dovetail.messaging.test;

import java.time.Instant;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Reply;

/** The messages of a service that greets. */
final class Demo {

    static final Channel COMMANDS = Channel.of("demo.commands");
    static final Channel EVENTS = Channel.of("demo.events");
    static final Channel REPLIES = Channel.of("demo.replies");
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Demo() {}

    @MessageType("demo.Greet")
    record Greet(String name) implements Command {}

    @MessageType("demo.GreetingDone")
    record GreetingDone(String name) implements Reply {}

    @MessageType("demo.Greeted")
    record Greeted(String name, Instant at) implements Event {}

    /** A reader's view of the same message that demands more than the contract promises. */
    @MessageType("demo.Greeted")
    record DemandingGreeted(String name, String surname) implements Event {}

    @MessageType("demo.Unwritten")
    record WithoutContract(String name) implements Event {}

    record WithoutName(String name) implements Event {}
}

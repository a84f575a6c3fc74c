package dev.dovetail.local.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The hops of an order as text: who told whom what, and when, in milliseconds since the client sent the order. */
final class Table {

    private static final String ROW = "  %-22s %-23s %8s %8s %8s";

    private final Instant start;

    Table(Instant start) {
        this.start = start;
    }

    List<String> of(List<Message> messages) {
        var lines = new ArrayList<String>();
        lines.add(ROW.formatted("from -> to", "message", "saved", "relayed", "handled"));
        for (Message message : messages) {
            lines.add(row(message));
        }
        return lines;
    }

    private String row(Message message) {
        var to = message.handlings().stream()
                .map(Message.Handling::service)
                .sorted()
                .collect(Collectors.joining(", "));
        var handled = message.handlings().stream()
                .map(Message.Handling::at)
                .min(Instant::compareTo)
                .orElse(null);
        return ROW.formatted(
                to.isEmpty() ? message.from() : message.from() + " -> " + to,
                message.type(),
                since(message.saved()),
                since(message.relayed()),
                since(handled));
    }

    String since(@Nullable Instant time) {
        return time == null ? "-" : Duration.between(start, time).toMillis() + " ms";
    }
}

package dev.dovetail.local.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** An order's story as text: who told whom what and what became of it, in milliseconds since the client sent it. */
final class Table {

    private static final String ROW = "  %-26s %-18s %9s %9s %9s";

    private final Instant start;

    Table(Instant start) {
        this.start = start;
    }

    /** @param history of the order, as its REST representation has it */
    List<String> of(List<Message> messages, JsonNode history) {
        var rows = Stream.concat(
                messages.stream().map(this::row), history.valueStream().map(this::row));
        return Stream.concat(
                        Stream.of(ROW.formatted("", "", "saved", "relayed", "handled")),
                        rows.sorted(Comparator.comparing(Row::time)).map(Row::text))
                .toList();
    }

    String since(@Nullable Instant time) {
        return time == null ? "-" : Duration.between(start, time).toMillis() + " ms";
    }

    private Row row(Message message) {
        var receivers = message.handlings().stream()
                .map(handling -> shortly(handling.service()))
                .sorted()
                .collect(Collectors.joining(", "));
        var handled = message.handlings().stream()
                .map(Message.Handling::at)
                .min(Instant::compareTo)
                .orElse(null);
        var text = ROW.formatted(
                receivers.isEmpty() ? shortly(message.from()) : shortly(message.from()) + " -> " + receivers,
                message.type(),
                since(message.saved()),
                since(message.relayed()),
                since(handled));
        return new Row(message.saved(), text);
    }

    /** A fleet is called by its own name. */
    private static String shortly(String service) {
        return service.replaceFirst("^courier-", "");
    }

    private Row row(JsonNode entry) {
        var at = Instant.parse(entry.path("at").asText());
        var reason = entry.path("reason").path("text").asText("");
        var text = ROW.formatted("order is", entry.path("what").asText(), since(at), "", "")
                .stripTrailing();
        return new Row(at, reason.isEmpty() ? text : text + "   " + reason);
    }

    private record Row(Instant time, String text) {}
}

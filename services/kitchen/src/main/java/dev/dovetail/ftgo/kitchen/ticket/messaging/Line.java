package dev.dovetail.ftgo.kitchen.ticket.messaging;

import java.util.List;

import dev.dovetail.ftgo.kitchen.ticket.TicketLine;

/**
 * One line of a command. What makes no sense is refused while the command is read: it becomes a dead letter at once
 * instead of being tried again.
 */
record Line(String menuItemId, String name, int quantity) {

    Line {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity of " + menuItemId + " must be at least 1, not " + quantity);
        }
    }

    static void requireSome(List<Line> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("lines must not be empty");
        }
    }

    static List<TicketLine> toPrepare(List<Line> lines) {
        return lines.stream()
                .map(line -> new TicketLine(line.menuItemId, line.name, line.quantity))
                .toList();
    }
}

package dev.dovetail.ftgo.order.order;

import java.util.List;

import dev.dovetail.ftgo.order.Money;

/**
 * What is ordered: at least one line, all in one currency, each menu item once.
 *
 * @throws IllegalArgumentException if there is no line
 */
public record OrderLines(List<OrderLine> lines) {

    public OrderLines {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an order has at least one line");
        }
        lines = List.copyOf(lines);
    }

    /** What all lines cost together. */
    public Money total() {
        return lines.stream().map(OrderLine::price).reduce(Money::plus).orElseThrow();
    }
}

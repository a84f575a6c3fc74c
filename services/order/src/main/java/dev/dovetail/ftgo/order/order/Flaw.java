package dev.dovetail.ftgo.order.order;

import java.util.List;

/**
 * One thing wrong with what was asked for.
 *
 * @param path the field, from the outside in, as names and indices
 * @param detail what is wrong and what would be right
 */
public record Flaw(List<Object> path, String detail) {

    static Flaw of(String detail, Object... path) {
        return new Flaw(List.of(path), detail);
    }
}

package dev.dovetail.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A Markdown table. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    /** With these headings. */
    public Table(String... headings) {
        row((Object[]) headings);
        row((Object[]) "---,".repeat(headings.length).split(","));
    }

    /** Adds a row. Decimals are shortened, see {@link Verdict#number}. */
    public Table row(Object... cells) {
        rows.add(Arrays.stream(cells).map(Table::text).toList());
        return this;
    }

    private static String text(Object cell) {
        return cell instanceof Number number ? Verdict.number(number.doubleValue()) : cell.toString();
    }

    /** The Markdown, with a line break at its end. */
    @Override
    public String toString() {
        return rows.stream().map(row -> "| " + String.join(" | ", row) + " |\n").collect(Collectors.joining());
    }
}

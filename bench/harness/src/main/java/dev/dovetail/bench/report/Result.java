package dev.dovetail.bench.report;

import java.util.ArrayList;
import java.util.List;

/** What one measurement found: figures with their bars, then everything needed to judge them. */
public final class Result {

    static final String HEAD = new Table("figure", "bar", "measured", "").toString();

    private final List<Verdict> verdicts = new ArrayList<>();
    private final StringBuilder details = new StringBuilder();

    /** Adds a figure. */
    public Result verdict(Verdict verdict) {
        verdicts.add(verdict);
        return this;
    }

    /** Adds a paragraph of Markdown. */
    public Result say(String paragraph) {
        details.append(paragraph.strip()).append("\n\n");
        return this;
    }

    /** Adds a table under a line that says what it shows. */
    public Result table(String caption, Table table) {
        return say(caption + "\n\n" + table);
    }

    /** Whether no figure missed its bar. */
    public boolean allMet() {
        return verdicts.stream().noneMatch(verdict -> verdict.mark() == Verdict.Mark.MISSED);
    }

    String summary() {
        var rows = new StringBuilder(HEAD);
        for (Verdict verdict : verdicts) {
            rows.append("| %s | %s | %s | %s |\n"
                    .formatted(
                            verdict.what(),
                            verdict.bar(),
                            verdict.measured(),
                            verdict.mark().text()));
        }
        return rows.toString();
    }

    String details() {
        return details.toString();
    }
}

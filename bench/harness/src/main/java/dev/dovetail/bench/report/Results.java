package dev.dovetail.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** The folder {@code bench/results}, a file per measurement, and the table in {@code bench/README.md} made from it. */
public final class Results {

    private static final String BEGIN = "<!-- results: written by bench/run report -->";
    private static final String END = "<!-- end of results -->";

    private final Path bench;

    /** @param bench the folder that holds README.md and results */
    public Results(Path bench) {
        this.bench = bench;
    }

    /** A result's file, in place of that of an earlier run; its text is returned. */
    public String write(String name, String title, String command, Result result) throws IOException {
        var text = text(title, command, result);
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), text);
        return text;
    }

    /** What a result's file says. */
    public String text(String title, String command, Result result) {
        return """
                # %s

                %s, %s. Repeat with `%s`.

                %s
                %s""".formatted(
                        title,
                        Instant.now().truncatedTo(ChronoUnit.MINUTES),
                        Machine.description(),
                        command,
                        result.summary(),
                        result.details()).stripTrailing()
                + "\n";
    }

    /** Puts the summaries of these measurements into README.md, and says which of them are missing. */
    public void report(List<String> names) throws IOException {
        var readme = bench.resolve("README.md");
        var text = Files.readString(readme);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(readme + " must hold the lines " + BEGIN + " and " + END);
        }
        var rows = new StringBuilder();
        for (String name : names) {
            rows.append(rows(name));
        }
        Files.writeString(
                readme,
                text.substring(0, begin)
                        + BEGIN
                        + "\n"
                        + new Table("measurement", "figure", "bar", "measured", "")
                        + rows
                        + text.substring(end));
    }

    private String rows(String name) throws IOException {
        if (!Files.exists(file(name))) {
            return "| %s | | | not yet measured | |\n".formatted(name);
        }
        return Files.readAllLines(file(name)).stream()
                .dropWhile(line -> !Result.HEAD.startsWith(line + "\n"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> "| [%s](results/%s.md) %s\n".formatted(name, name, line))
                .collect(Collectors.joining());
    }

    private Path file(String name) {
        return bench.resolve("results").resolve(name + ".md");
    }
}

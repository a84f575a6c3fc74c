package dev.dovetail.charts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tables in a chart's {@code README.md}, between {@code <!-- values -->} and {@code <!-- /values -->} and, for what a
 * map's entries hold, between {@code <!-- NAME -->} and {@code <!-- /NAME -->}.
 */
public final class ChartReadme {

    /** {@code ./mvnw test -pl helm -am -Dtest=ReadmeTest -Dsurefire.failIfNoSpecifiedTests=false -Dcharts.write=true} */
    private static final String WRITE = "charts.write";

    private final Path folder;
    private final Path readme;

    private ChartReadme(String chart) {
        this.folder = Path.of("").toAbsolutePath().resolve(chart);
        this.readme = folder.resolve("README.md");
    }

    /** Of the chart in {@code helm/<chart>}. */
    public static ChartReadme of(String chart) {
        return new ChartReadme(chart);
    }

    /** The table of values is what {@code values.yaml} says; with {@code -Dcharts.write=true} it is written. */
    public void agreesWithValues() throws IOException {
        agrees("values", ValuesTable.of(Files.readString(folder.resolve("values.yaml"))));
    }

    /** The table of this name is what the schema's definition says; with {@code -Dcharts.write=true} it is written. */
    public void agreesWithSchema(String name, String definition) throws IOException {
        agrees(name, SchemaTable.of(Files.readString(folder.resolve("values.schema.json")), definition));
    }

    private void agrees(String name, String table) throws IOException {
        String begin = "<!-- " + name + " -->\n";
        String end = "<!-- /" + name + " -->";
        String text = Files.readString(readme);
        assertThat(text).as("markers of the table").contains(begin, end);
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end);
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(readme, text.substring(0, from) + table + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to))
                .as(readme + "; if the values were meant to change, write its tables anew: ./mvnw test -pl helm -am"
                        + " -Dtest=ReadmeTest -Dsurefire.failIfNoSpecifiedTests=false -D" + WRITE + "=true")
                .isEqualTo(table);
    }
}

package dev.dovetail.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ResultsTest {

    @TempDir
    Path bench;

    @BeforeEach
    void readme() throws IOException {
        Files.writeString(bench.resolve("README.md"), """
                Before
                <!-- results: written by bench/run report -->
                whatever was here
                <!-- end of results -->
                After
                """);
    }

    @Test
    void report_showsFiguresMetMissedAndNotYetMeasured() throws IOException {
        var results = new Results(bench);
        results.write(
                "speed",
                "Speed",
                "bench/run speed",
                new Result()
                        .verdict(Verdict.atMost("p50", 25, 12.34, " ms"))
                        .verdict(Verdict.atMost("p99", 100, 150, " ms"))
                        .verdict(Verdict.informative("rate", "50/s"))
                        .table("Details:", new Table("a", "b").row(1, 2.345)));

        results.report(List.of("speed", "memory"));

        assertThat(bench.resolve("README.md")).hasContent("""
                Before
                <!-- results: written by bench/run report -->
                | measurement | figure | bar | measured |  |
                | --- | --- | --- | --- | --- |
                | [speed](results/speed.md) | p50 | ≤ 25 ms | 12.3 ms | met |
                | [speed](results/speed.md) | p99 | ≤ 100 ms | 150 ms | **MISSED** |
                | [speed](results/speed.md) | rate |  | 50/s |  |
                | memory | | | not yet measured | |
                <!-- end of results -->
                After
                """);
    }

    @Test
    void result_saysHowToRepeatItAndItsDetails() throws IOException {
        var text = new Results(bench)
                .write("speed", "Speed", "bench/run speed", new Result().table("Details:", new Table("a").row(2.345)));

        assertThat(bench.resolve("results/speed.md"))
                .hasContent(text)
                .content()
                .startsWith("# Speed\n")
                .contains("Repeat with `bench/run speed`.", "cores", "JDK", "Details:\n\n| a |\n| --- |\n| 2.35 |");
    }

    @Test
    void figureWithoutSamples_hasMissedItsBar() {
        assertThat(Verdict.atMost("p50", 25, Double.NaN, " ms").mark()).isEqualTo(Verdict.Mark.MISSED);
    }
}

package dev.dovetail.charts.ftgo;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import dev.dovetail.charts.ChartReadme;

class ReadmeTest {

    @Test
    void the_readme_documents_every_value() throws IOException {
        ChartReadme.of("ftgo").agreesWithValues();
    }
}

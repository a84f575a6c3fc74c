package dev.dovetail.charts.relay;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import dev.dovetail.charts.ChartReadme;

class ReadmeTest {

    @Test
    void the_readme_documents_every_value() throws IOException {
        ChartReadme.of("dovetail-relay").agreesWithValues();
    }

    @Test
    void the_readme_documents_what_a_source_holds() throws IOException {
        ChartReadme.of("dovetail-relay").agreesWithSchema("source", "source");
    }
}

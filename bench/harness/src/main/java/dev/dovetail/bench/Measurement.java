package dev.dovetail.bench;

import dev.dovetail.bench.report.Result;

/** Measures, and says what it found. It closes all that it started. */
@FunctionalInterface
public interface Measurement {

    Result measure(Run run) throws Exception;
}

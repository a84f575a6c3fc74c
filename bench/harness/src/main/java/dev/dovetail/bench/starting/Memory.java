package dev.dovetail.bench.starting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.dovetail.bench.process.Usage;
import dev.dovetail.local.process.Identity;

/** Resident memory by part, in MB; pages that processes share are counted in each of them. */
record Memory(Map<String, Double> megabytes) {

    static Memory of(List<Identity> parts) {
        Map<String, Double> memory = new LinkedHashMap<>();
        for (Identity part : parts) {
            part.process()
                    .ifPresent(process -> memory.put(
                            part.name(),
                            // The launcher's children are parts of their own; Postgres's are Postgres.
                            part.name().equals("Postgres")
                                    ? Usage.tree(process)
                                            .mapToDouble(Usage::residentMegabytes)
                                            .sum()
                                    : Usage.residentMegabytes(process)));
        }
        return new Memory(memory);
    }

    double together() {
        return megabytes.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double of(String name) {
        return megabytes.getOrDefault(name, Double.NaN);
    }
}

package dev.dovetail.bench.report;

import java.lang.management.ManagementFactory;

/** What the measurement ran on: enough to judge its figures, nothing that names the machine. */
final class Machine {

    private Machine() {}

    static String description() {
        return "%d cores, %s of memory, %s %s, JDK %s (%s)"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        memory(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version(),
                        System.getProperty("java.vendor"));
    }

    private static String memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? Math.round(system.getTotalMemorySize() / 1e9) + " GB"
                : "unknown amount";
    }
}

package dev.dovetail.bench.process;

import java.nio.file.Path;
import java.util.List;

/** The JVM that everything is measured with: the one this runs on. */
final class Java {

    private Java() {}

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A heap as small as a container would have, and Java's usual compilers. */
    static List<String> applicationOptions() {
        return List.of("-Xmx256m", "-XX:+UseSerialGC");
    }
}

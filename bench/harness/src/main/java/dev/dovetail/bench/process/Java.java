package dev.dovetail.bench.process;

import java.nio.file.Path;
import java.util.List;

/** The JVM that everything is measured with: the one this runs on. */
final class Java {

    private Java() {}

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** As ./run starts an application. */
    static List<String> applicationOptions() {
        return List.of("-Xmx256m", "-XX:+UseSerialGC");
    }
}

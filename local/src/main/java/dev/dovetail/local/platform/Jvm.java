package dev.dovetail.local.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of Java processes. */
final class Jvm {

    /** Few and quick: compiled lightly, collected by one thread. */
    static final List<String> SMALL = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx160m", "-Xss512k");

    private static final List<String> QUIET = List.of("-Xshare:auto", "-Xlog:disable", "-Xlog:all=error:stderr");

    private final List<String> options;

    Jvm(List<String> options) {
        this.options = options;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** @param what the main class or {@code -jar}, and its arguments */
    List<String> command(List<String> archive, String... what) {
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(options);
        command.addAll(QUIET);
        command.addAll(archive);
        command.addAll(List.of(what));
        return command;
    }
}

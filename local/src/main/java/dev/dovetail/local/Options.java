package dev.dovetail.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What the user asks for.
 *
 * @param command what to do
 * @param fresh whether to forget what earlier runs have stored
 * @param demo whether to place the two example orders
 */
record Options(Command command, boolean fresh, boolean demo) {

    enum Command {
        RUN,
        STATUS,
        STOP,
        HELP
    }

    /** The text that explains all options. */
    static String usage() {
        try (var in = Options.class.getResourceAsStream("usage.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException naming what is not understood */
    static Options parse(List<String> arguments) {
        var command = Command.RUN;
        var fresh = false;
        var demo = true;
        for (String argument : arguments) {
            switch (argument) {
                case "--fresh" -> fresh = true;
                case "--no-demo" -> demo = false;
                case "--help", "-h", "help" -> {
                    return new Options(Command.HELP, false, false);
                }
                case "status" -> command = only(command, Command.STATUS, argument);
                case "stop" -> command = only(command, Command.STOP, argument);
                default -> throw new IllegalArgumentException("'" + argument + "' is not an option of ./run");
            }
        }
        if (command != Command.RUN && (fresh || !demo)) {
            throw new IllegalArgumentException("--fresh and --no-demo go with starting only");
        }
        return new Options(command, fresh, demo);
    }

    private static Command only(Command before, Command now, String argument) {
        if (before != Command.RUN && before != now) {
            throw new IllegalArgumentException("'" + argument + "' is one command too many");
        }
        return now;
    }
}

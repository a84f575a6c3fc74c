package dev.dovetail.local;

import java.nio.file.Path;
import java.util.List;

import dev.dovetail.local.platform.Layout;

/** The launcher. The working directory is the checkout. */
public final class Local {

    private Local() {}

    /** Exit status 1 after a failure, 2 if the arguments are wrong; after Ctrl-C that of the signal. */
    public static void main(String[] arguments) {
        var console = new Console(System.out, "1".equals(System.getenv("DOVETAIL_COLOUR")));
        Options options;
        try {
            options = Options.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            console.error(e.getMessage());
            console.line("\n" + Options.usage());
            System.exit(2);
            return;
        }
        var layout = Layout.of(Path.of(""));
        switch (options.command()) {
            case HELP -> console.line(Options.usage());
            case STATUS -> System.exit(new Status(layout, console).print() ? 0 : 1);
            case STOP -> System.exit(new Stop(layout, console).stop() ? 0 : 1);
            case RUN -> new Run(layout, console, options).run();
        }
    }
}

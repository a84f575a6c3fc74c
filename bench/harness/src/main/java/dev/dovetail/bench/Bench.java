package dev.dovetail.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.dovetail.bench.report.Results;

/** What {@code bench/run} calls: measures what it is asked for, prints it and writes it to {@code bench/results}. */
public final class Bench {

    private static final String USAGE = """
            Usage: bench/run <name>... | all | report [--smoke] [--seed <number>]
              <name>    one of %s
              all       all of these but %s, then report
              report    puts the results that are there into bench/README.md
              --smoke   as briefly as possible, to see that it works; nothing is written
              --seed    of what is left to chance; 1 if not given""";

    private final Path root;
    private final Results results;
    private final boolean smoke;
    private final long seed;
    private boolean good = true;

    private Bench(Path root, boolean smoke, long seed) {
        this.root = root;
        this.results = new Results(root.resolve("bench"));
        this.smoke = smoke;
        this.seed = seed;
    }

    /** The checkout's folder comes first; exits with 1 if something failed, 2 if asked wrongly. */
    public static void main(String[] arguments) throws Exception {
        var rest = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        boolean smoke = rest.remove("--smoke");
        long seed = 1;
        int option = rest.indexOf("--seed");
        if (option >= 0 && option + 1 < rest.size()) {
            rest.remove(option);
            seed = Long.parseLong(rest.remove(option));
        }
        if (rest.isEmpty() || !rest.stream().allMatch(Bench::known)) {
            System.err.println(USAGE.formatted(
                    Figures.names(),
                    Figures.names().stream()
                            .filter(name -> !Figures.partOfAll(name))
                            .toList()));
            System.exit(2);
        }
        var bench = new Bench(Path.of(arguments[0]).toAbsolutePath().normalize(), smoke, seed);
        for (String name : rest) {
            bench.run(name);
        }
        System.exit(bench.good ? 0 : 1);
    }

    private static boolean known(String name) {
        return List.of("all", "report").contains(name) || Figures.find(name).isPresent();
    }

    private void run(String name) throws Exception {
        switch (name) {
            case "all" -> {
                for (String each : Figures.names()) {
                    if (Figures.partOfAll(each)) {
                        measure(each);
                    }
                }
                report();
            }
            case "report" -> report();
            default -> measure(name);
        }
    }

    private void report() throws Exception {
        if (!smoke) {
            results.report(Figures.names());
        }
    }

    // One that fails does not keep the others from being measured.
    private void measure(String name) {
        var figure = Figures.find(name).orElseThrow();
        try {
            var run = Run.begin(root, name, smoke, seed);
            run.progress(name + ": " + figure.title());
            var result = figure.measurement().measure(run);
            System.out.println(
                    smoke
                            ? results.text(figure.title(), command(name), result)
                            : results.write(name, figure.title(), command(name), result));
        } catch (Exception e) {
            good = false;
            System.err.println(name + " could not be measured:");
            e.printStackTrace();
        }
    }

    private String command(String name) {
        return "bench/run " + name + (smoke ? " --smoke" : "")
                + Optional.of(seed).filter(s -> s != 1).map(s -> " --seed " + s).orElse("");
    }
}

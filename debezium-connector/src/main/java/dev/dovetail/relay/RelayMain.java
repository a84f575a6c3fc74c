package dev.dovetail.relay;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import dev.dovetail.relay.probe.Probe;

/** Runs the relay or, with the argument {@code probe}, sends a message through one that runs elsewhere. */
@QuarkusMain
public final class RelayMain {

    private RelayMain() {}

    /** @param args none, or {@code probe} */
    public static void main(String... args) {
        if (args.length > 0 && args[0].equals("probe")) {
            // Before Quarkus starts, so that no source does.
            System.exit(Probe.run(System.out));
        }
        Quarkus.run(args);
    }
}

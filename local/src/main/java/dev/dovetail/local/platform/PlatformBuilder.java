package dev.dovetail.local.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Collects what a {@link Platform} is to be like, and starts it. */
public final class PlatformBuilder {

    final Layout layout;
    Map<String, Integer> ports = Map.of();
    List<String> jvmOptions = Jvm.SMALL;
    Map<String, String> environment = Map.of();
    boolean fresh;
    boolean archives;
    Progress progress = Progress.SILENT;
    Duration patience = Duration.ofSeconds(300);

    PlatformBuilder(Layout layout) {
        this.layout = layout;
    }

    /** Uses the ports that the documentation names, where they are free. By default all ports are free ones. */
    public PlatformBuilder usualPorts() {
        ports = PortPlan.USUAL;
        return this;
    }

    /** Options of the JVMs of relay and services, instead of those for a small machine. */
    public PlatformBuilder jvmOptions(String... options) {
        jvmOptions = List.of(options);
        return this;
    }

    /** Environment variables for relay and services. */
    public PlatformBuilder environment(Map<String, String> variables) {
        environment = Map.copyOf(variables);
        return this;
    }

    /** Forgets what earlier runs have stored. */
    public PlatformBuilder fresh(boolean forget) {
        fresh = forget;
        return this;
    }

    /** Starts from class-data archives where there are any; see {@link Archives}. */
    public PlatformBuilder archives() {
        archives = true;
        return this;
    }

    /** Who is told how it goes on. */
    public PlatformBuilder progress(Progress listener) {
        progress = listener;
        return this;
    }

    /** How long each process may take to be ready; by default two minutes. */
    public PlatformBuilder patience(Duration limit) {
        patience = limit;
        return this;
    }

    /**
     * Starts everything and waits until it is ready. What was started is stopped again if something fails.
     *
     * @throws AlreadyRunning if another platform runs on the folder
     * @throws dev.dovetail.local.process.ProcessDied if a process ends
     */
    public Platform start() {
        return new Startup(this).run();
    }
}

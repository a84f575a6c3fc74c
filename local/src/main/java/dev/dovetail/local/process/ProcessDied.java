package dev.dovetail.local.process;

/** A process ended that should run. The message says which, and how its log ends. */
public class ProcessDied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProcessDied(String message) {
        super(message);
    }
}

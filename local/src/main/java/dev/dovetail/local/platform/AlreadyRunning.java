package dev.dovetail.local.platform;

/** Another launcher runs on the same folder. */
public class AlreadyRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyRunning(String message) {
        super(message);
    }
}

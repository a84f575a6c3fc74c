package dev.dovetail.messaging.handling;

import java.util.Objects;

import dev.dovetail.messaging.serialization.UnreadableBodyException;

/** Says in one line why a message was not handled. */
final class Reason {

    private static final int LONGEST = 1000;
    private static final int DEEPEST = 10;

    private Reason() {}

    static String of(Throwable failure) {
        StringBuilder reason = new StringBuilder(text(failure));
        Throwable cause = failure.getCause();
        // Jackson's account of an unreadable body is in its message already.
        for (int depth = 0; cause != null && depth < DEEPEST && !isComplete(failure); depth++) {
            String text = text(cause);
            if (reason.indexOf(text) < 0) {
                reason.append("; caused by ").append(text);
            }
            cause = cause.getCause();
        }
        String line = reason.toString().replaceAll("\\s+", " ").replace("\0", "");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static boolean isComplete(Throwable failure) {
        return failure instanceof UnreadableBodyException || failure instanceof MalformedMessageException;
    }

    private static String text(Throwable failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "");
        if (isComplete(failure)) {
            return message;
        }
        String name = failure.getClass().getSimpleName();
        return message.isBlank() ? name : name + ": " + message;
    }
}

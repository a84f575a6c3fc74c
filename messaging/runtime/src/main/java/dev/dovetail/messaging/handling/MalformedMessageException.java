package dev.dovetail.messaging.handling;

/** A header is missing or wrong, and no retry will change that. */
final class MalformedMessageException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedMessageException(String message) {
        super(message);
    }
}

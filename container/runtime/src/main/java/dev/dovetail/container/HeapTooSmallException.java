package dev.dovetail.container;

/** The Java virtual machine was given too little heap for this application. */
public final class HeapTooSmallException extends RuntimeException {

    private static final long serialVersionUID = 1;

    HeapTooSmallException(String message) {
        super(message);
    }
}

package dev.dovetail.ftgo.order.idempotency;

/** An idempotency key came with another request than the first time. */
public class KeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyReused(String key) {
        super("The Idempotency-Key '" + key + "' was used for another request; choose a new one", null, false, false);
    }
}

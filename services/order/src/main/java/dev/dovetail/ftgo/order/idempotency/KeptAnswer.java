package dev.dovetail.ftgo.order.idempotency;

/**
 * The answer to a request.
 *
 * @param fingerprint of the request
 * @param answer as JSON
 */
record KeptAnswer(String fingerprint, String answer) {}

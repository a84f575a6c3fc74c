package dev.dovetail.ftgo.order.order;

/**
 * Why something was refused.
 *
 * @param code for programs, for example {@code LIMIT_EXCEEDED}
 * @param text for people
 */
public record Reason(String code, String text) {}

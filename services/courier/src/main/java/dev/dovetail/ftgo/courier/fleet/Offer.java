package dev.dovetail.ftgo.courier.fleet;

import dev.dovetail.ftgo.courier.Money;

/**
 * A delivery that wants a courier.
 *
 * @param feeLimit the most that is paid
 */
public record Offer(Errand errand, Money feeLimit) {}

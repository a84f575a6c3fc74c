package dev.dovetail.ftgo.courier.fleet;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;

import dev.dovetail.ftgo.courier.Money;
import dev.dovetail.ftgo.courier.city.Point;

/**
 * What all couriers of the fleet have in common, and what the fleet takes.
 *
 * @param name its name, which begins the names of its couriers
 * @param couriers how many there are
 * @param station where they are when they begin
 * @param reach the longest way that it takes, from the courier over the restaurant to the consumer, km
 * @param baseFee what it asks for every delivery
 * @param feePerKm what it asks for the way beside that
 * @param speed km/h
 * @param timeLapse how many simulated seconds pass in one
 */
public record Fleet(
        String name,
        int couriers,
        Point station,
        double reach,
        BigDecimal baseFee,
        BigDecimal feePerKm,
        double speed,
        double timeLapse) {

    private static final double MILLIS_PER_HOUR = 3_600_000;

    /** Whether it takes a way that long. */
    boolean reaches(double way) {
        return way <= reach;
    }

    /** What it asks for a way that long. */
    Money fee(double way, Currency currency) {
        return new Money(baseFee.add(feePerKm.multiply(BigDecimal.valueOf(way))), currency);
    }

    /** How long that way takes. */
    Duration time(double way) {
        return Duration.ofMillis(Math.round(way / speed * MILLIS_PER_HOUR / timeLapse));
    }
}

package dev.dovetail.ftgo.delivery.delivery;

import java.math.BigDecimal;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** How deliveries are offered. */
@ConfigMapping(prefix = "ftgo.delivery")
interface DeliveryConfig {

    /** Offers to courier fleets. */
    Offer offer();

    /** How long a delivery waits for addresses that have not arrived before it looks again. */
    @WithDefault("1s")
    @WithName("addresses.retry")
    Duration retry();

    /**
     * How long food that is ready waits for its courier, from when he said he would be there; then the delivery is offered
     * again.
     */
    @WithDefault("15m")
    @WithName("pick-up.patience")
    Duration patience();

    /** How often it is looked whether something is due; whole seconds. */
    @WithDefault("1s")
    @WithName("deadlines.every")
    Duration every();

    /** Offers to courier fleets. */
    interface Offer {

        /** How long bids are awaited; those that come later but before the decision count too. */
        @WithDefault("5s")
        Duration window();

        /** How often a delivery is offered before it is given up. */
        @WithDefault("3")
        int rounds();

        /** As soon as so many fleets have bid, the best bid is taken. */
        @WithDefault("2")
        int enoughBids();

        /** The most that is paid at the first offer. */
        @WithDefault("6.00")
        BigDecimal fee();

        /** ISO 4217 code of the currency of all fees. */
        @WithDefault("EUR")
        String currency();

        /** How many times more is paid at each further offer. */
        @WithDefault("1.5")
        BigDecimal raise();

        /** What a minute until the courier is at the restaurant costs, when bids are compared. */
        @WithDefault("0.20")
        BigDecimal minute();
    }
}

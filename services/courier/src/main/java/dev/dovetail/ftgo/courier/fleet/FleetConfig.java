package dev.dovetail.ftgo.courier.fleet;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Which fleet this is, and what fleets are like. */
@ConfigMapping(prefix = "ftgo.courier")
interface FleetConfig {

    /** The fleet, one of those in {@link #fleets}. */
    String fleet();

    /** What fleets are like, by their names. */
    Map<String, Settings> fleets();

    /** Postcode of where couriers are when they begin. */
    @WithDefault("10115")
    String station();

    /** How many simulated seconds pass in one: at 60 a way of ten minutes takes ten seconds. */
    @WithDefault("60")
    double timeLapse();

    /** How often couriers who are under way report their positions; whole seconds. */
    @WithDefault("1s")
    @WithName("positions.every")
    Duration positionsEvery();

    /** What a fleet is like. */
    interface Settings {

        /** How many couriers it has. More are added at the next start, none is taken away. */
        @WithDefault("5")
        int couriers();

        /** The longest way that it takes, from the courier over the restaurant to the consumer, km. */
        double reach();

        /** What it asks for every delivery, in whatever currency is paid. */
        BigDecimal baseFee();

        /** What it asks for each km beside that. */
        BigDecimal feePerKm();

        /** Its couriers' speed, km/h. */
        double speed();
    }
}

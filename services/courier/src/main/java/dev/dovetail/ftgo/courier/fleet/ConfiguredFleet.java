package dev.dovetail.ftgo.courier.fleet;

import java.util.TreeSet;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.StartupEvent;

import dev.dovetail.ftgo.courier.city.Point;

/** The fleet as configured; a value that makes no sense is refused at start. Then its couriers are there. */
@Singleton
class ConfiguredFleet {

    private final FleetConfig config;

    ConfiguredFleet(FleetConfig config) {
        this.config = config;
    }

    @Transactional
    void begin(@Observes StartupEvent start, Couriers couriers, Fleet fleet) {
        for (int number = 1; number <= fleet.couriers(); number++) {
            couriers.add(fleet.name() + "-" + number, fleet.station());
        }
    }

    @Produces
    @Singleton
    Fleet fleet() {
        FleetConfig.Settings settings = config.fleets().get(config.fleet());
        if (settings == null) {
            throw wrong(
                    "fleet",
                    config.fleet(),
                    "one of " + new TreeSet<>(config.fleets().keySet()));
        }
        String of = "fleets." + config.fleet() + ".";
        require(settings.couriers() >= 1, of + "couriers", settings.couriers(), "1 or more");
        require(settings.reach() > 0, of + "reach", settings.reach(), "some km, such as 5");
        require(settings.speed() > 0, of + "speed", settings.speed(), "some km/h, such as 15");
        require(settings.baseFee().signum() >= 0, of + "base-fee", settings.baseFee(), "0 or more, such as 1.50");
        require(settings.feePerKm().signum() >= 0, of + "fee-per-km", settings.feePerKm(), "0 or more, such as 0.50");
        require(config.timeLapse() > 0, "time-lapse", config.timeLapse(), "above 0, such as 60");
        return new Fleet(
                config.fleet(),
                settings.couriers(),
                Point.ofPostcode(config.station()),
                settings.reach(),
                settings.baseFee(),
                settings.feePerKm(),
                settings.speed(),
                config.timeLapse());
    }

    private static void require(boolean right, String property, Object value, String rather) {
        if (!right) {
            throw wrong(property, value, rather);
        }
    }

    private static IllegalArgumentException wrong(String property, Object value, String rather) {
        return new IllegalArgumentException("ftgo.courier." + property + " is " + value + "; it must be " + rather);
    }
}

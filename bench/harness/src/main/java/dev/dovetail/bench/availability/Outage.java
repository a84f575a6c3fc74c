package dev.dovetail.bench.availability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One outage that is planned for a service.
 *
 * @param upBefore how long it works before, counted from its last return
 * @param down how long it is down; one that is killed takes its start in addition
 * @param frozen whether it hangs instead of being killed
 */
record Outage(Duration upBefore, Duration down, boolean frozen) {

    /** Outages for that time, their lengths and distances exponentially distributed with these means. */
    static List<Outage> plan(Random chance, Duration time, Duration meanUp, Duration meanDown) {
        List<Outage> outages = new ArrayList<>();
        Duration planned = Duration.ZERO;
        while (true) {
            var outage = new Outage(exponential(chance, meanUp), exponential(chance, meanDown), chance.nextBoolean());
            planned = planned.plus(outage.upBefore()).plus(outage.down());
            if (planned.compareTo(time) >= 0) {
                return outages;
            }
            outages.add(outage);
        }
    }

    private static Duration exponential(Random chance, Duration mean) {
        return Duration.ofMillis(Math.round(-Math.log(1 - chance.nextDouble()) * mean.toMillis()));
    }
}

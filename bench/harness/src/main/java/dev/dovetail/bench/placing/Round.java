package dev.dovetail.bench.placing;

import dev.dovetail.bench.load.Load;

/**
 * One side loaded for a while, the other idle.
 *
 * @param backlog messages not yet relayed at its end
 */
record Round(Side side, Load load, Costs costs, long backlog) {

    double p50() {
        return load.latencies().percentileMillis(50);
    }
}

package dev.dovetail.bench.placing;

/** A round of each side, one after the other. */
record Turn(Round with, Round without) {

    /** How many times the time that a request takes the side without outbox it takes the other. */
    double rateRatio() {
        return without.load().rate() / with.load().rate();
    }

    double p50Ratio() {
        return with.p50() / without.p50();
    }
}

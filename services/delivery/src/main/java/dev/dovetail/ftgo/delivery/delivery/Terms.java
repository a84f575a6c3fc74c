package dev.dovetail.ftgo.delivery.delivery;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

import dev.dovetail.ftgo.delivery.Money;

/**
 * How deliveries are offered.
 *
 * @param window how long bids for one offer are awaited
 * @param rounds how often a delivery is offered before it is given up, at least 1
 * @param enoughBids as soon as so many fleets have bid, the best is taken
 * @param fee the most that is paid at the first offer
 * @param raise how many times more at each further one, at least 1
 * @param minute what a minute until the courier is at the restaurant costs
 * @param retry how long to wait for addresses before looking again
 * @param patience how long ready food waits for a courier, from when he said he would be there
 */
public record Terms(
        Duration window,
        int rounds,
        int enoughBids,
        Money fee,
        BigDecimal raise,
        Money minute,
        Duration retry,
        Duration patience) {

    /** The most that is paid at an offer. */
    Money feeLimit(int round) {
        return fee.times(raise.pow(round - 1));
    }

    /** When a courier who has not picked up food that is ready now does not come any more. */
    Instant missedAt(Bid courier, Instant now) {
        Instant both = courier.atRestaurant().isAfter(now) ? courier.atRestaurant() : now;
        return both.plus(patience);
    }

    Bid best(Iterable<Bid> bids) {
        var best = bids.iterator().next();
        for (Bid bid : bids) {
            best = Bid.byCost(minute).compare(bid, best) < 0 ? bid : best;
        }
        return best;
    }
}

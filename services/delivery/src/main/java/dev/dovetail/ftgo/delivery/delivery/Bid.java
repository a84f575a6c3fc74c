package dev.dovetail.ftgo.delivery.delivery;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;

import jakarta.persistence.Embeddable;

import dev.dovetail.ftgo.delivery.Money;

/**
 * What a fleet would take for a delivery.
 *
 * @param fleet who bids
 * @param courierId who would come
 * @param fee for the whole delivery
 * @param atRestaurant when the courier can be there
 */
@Embeddable
public record Bid(String fleet, String courierId, Money fee, Instant atRestaurant) {

    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

    /**
     * The cheapest first, where a minute until the courier is at the restaurant costs so much. Of two that cost the same
     * the one who is there earlier, then the fleet's name: whatever order bids come in, the same one wins.
     */
    static Comparator<Bid> byCost(Money minute) {
        return Comparator.comparing((Bid bid) -> bid.cost(minute))
                .thenComparing(Bid::atRestaurant)
                .thenComparing(Bid::fleet);
    }

    /** Sixty times the cost, relative to any fixed instant: so nothing is rounded. */
    private BigDecimal cost(Money minute) {
        BigDecimal seconds = BigDecimal.valueOf(atRestaurant.getEpochSecond());
        return fee.amount().multiply(MINUTE).add(minute.amount().multiply(seconds));
    }
}

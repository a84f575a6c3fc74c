package dev.dovetail.ftgo.delivery.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static dev.dovetail.ftgo.delivery.delivery.DeliveryState.ABANDONED;
import static dev.dovetail.ftgo.delivery.delivery.DeliveryState.ASSIGNED;
import static dev.dovetail.ftgo.delivery.delivery.DeliveryState.OFFERED;
import static dev.dovetail.ftgo.delivery.delivery.Samples.LATER;
import static dev.dovetail.ftgo.delivery.delivery.Samples.NOW;
import static dev.dovetail.ftgo.delivery.delivery.Samples.ROUTE;
import static dev.dovetail.ftgo.delivery.delivery.Samples.TERMS;
import static dev.dovetail.ftgo.delivery.delivery.Samples.bid;
import static dev.dovetail.ftgo.delivery.delivery.Samples.euros;
import static org.assertj.core.api.Assertions.assertThat;

class BiddingTest {

    private final Recorded messages = new Recorded();
    private final Delivery delivery = Samples.offered(messages);

    @Test
    void aBidAloneIsTakenAtTheDeadline() {
        bids(bid("bikes", "3.00", 10));
        assertThat(delivery.state()).isEqualTo(OFFERED);

        deadline();

        assertThat(delivery.assignment()).contains(bid("bikes", "3.00", 10));
        assertThat(delivery.dueAt()).isEmpty();
    }

    @Test
    void enoughBidsDecideAtOnce() {
        bids(bid("bikes", "3.00", 10), bid("cars", "3.50", 1));

        assertThat(delivery.state()).isEqualTo(ASSIGNED);
    }

    /** A minute costs 0.20: the car's 9 minutes are worth 1.80. */
    @Test
    void theLowestCostOfFeeAndTimeWins() {
        bids(bid("bikes", "3.00", 10), bid("cars", "4.00", 1));

        assertThat(delivery.assignment()).contains(bid("cars", "4.00", 1));
    }

    @Test
    void whateverTheOrderOfBidsTheSameOneWins() {
        List<Bid> bids = new ArrayList<>(
                List.of(bid("a", "3.00", 10), bid("b", "2.00", 15), bid("c", "3.20", 9), bid("d", "3.00", 10)));
        for (int seed = 0; seed < 24; seed++) {
            Collections.shuffle(bids, new Random(seed));
            assertThat(TERMS.best(bids)).isEqualTo(bid("c", "3.20", 9));
        }
    }

    @Test
    void ofAFleetTheFirstBidCounts() {
        bids(bid("bikes", "3.00", 10), bid("bikes", "1.00", 1), bid("bikes", "3.00", 10));
        assertThat(delivery.state()).isEqualTo(OFFERED);

        deadline();

        assertThat(delivery.assignment()).contains(bid("bikes", "3.00", 10));
    }

    @Test
    void aBidThatAsksForMoreThanIsPaidDoesNotCount() {
        bids(bid("cars", "4.01", 1));
        deadline();

        assertThat(delivery.state()).isEqualTo(OFFERED);
        assertThat(delivery.round()).isEqualTo(2);
    }

    @Test
    void withoutBidsItIsOfferedForMoreAndThenGivenUp() {
        deadline();
        deadline();
        assertThat(delivery.state()).isEqualTo(OFFERED);

        deadline();

        assertThat(delivery.state()).isEqualTo(ABANDONED);
        assertThat(messages.words)
                .containsExactly(
                        "scheduled",
                        "offered for 4.00 EUR",
                        "offered for 6.00 EUR",
                        "offered for 9.00 EUR",
                        "abandoned: No fleet took it at any of 3 offers");
    }

    @Test
    void aBidForAnEarlierOfferChangesNothing() {
        UUID first = messages.lastOffer();
        deadline();

        delivery.bid(first, bid("bikes", "3.00", 10), TERMS, messages, NOW);
        delivery.bid(first, bid("cars", "3.00", 10), TERMS, messages, NOW);

        assertThat(delivery.state()).isEqualTo(OFFERED);
        deadline();
        assertThat(delivery.round()).isEqualTo(3);
    }

    @Test
    void aBidAfterTheDecisionChangesNothing() {
        bids(bid("bikes", "3.00", 10));
        deadline();

        bids(bid("cars", "1.00", 1));

        assertThat(delivery.assignment()).contains(bid("bikes", "3.00", 10));
        assertThat(messages.words)
                .filteredOn(word -> word.startsWith("assigned"))
                .hasSize(1);
    }

    @Test
    void eachOfferHasADeadlineOfItsOwn() {
        assertThat(delivery.dueAt()).contains(NOW.plus(TERMS.window()));

        deadline();

        assertThat(delivery.dueAt()).contains(LATER.plus(TERMS.window()));
        assertThat(TERMS.feeLimit(2)).isEqualTo(euros("6.00"));
    }

    private void bids(Bid... bids) {
        for (Bid bid : bids) {
            delivery.bid(messages.lastOffer(), bid, TERMS, messages, NOW);
        }
    }

    private void deadline() {
        delivery.proceed(ROUTE, TERMS, messages, LATER);
    }
}

package dev.dovetail.stories;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Who pays for what. */
final class Accounting {

    private static final int UNKNOWN = 404;

    private final Rest rest;

    Accounting(Rest rest) {
        this.rest = rest;
    }

    /** Puts a card on file, as soon as the consumer has an account. */
    void putOnFile(UUID consumer, Money limit) {
        var card = new Card("tok_story", YearMonth.now().plusYears(1).toString(), limit);
        Patience.until(
                        "the account of consumer " + consumer,
                        () -> rest.put("/v1/accounts/" + consumer + "/card", card),
                        answer -> answer.status() != UNKNOWN)
                .expect(200);
    }

    /** What is held on the consumer's card now, for all orders together. */
    List<Money> held(Consumer consumer) {
        return rest.get("/v1/accounts/" + consumer.id())
                .expect(200)
                .as(Account.class)
                .authorized();
    }

    /** Waits until just that is held on the consumer's card. */
    void awaitHeld(Consumer consumer, Money... amounts) {
        Patience.until(
                "just " + List.of(amounts) + " to be held",
                () -> held(consumer),
                held -> held.equals(List.of(amounts)));
    }

    /** Every decision about an order, newest first. */
    List<Authorization> authorizations(Consumer consumer, UUID order) {
        return rest.get("/v1/accounts/" + consumer.id() + "/authorizations?orderId=" + order)
                .expect(200)
                .as(Decisions.class)
                .authorizations();
    }

    record Authorization(
            String state, @Nullable Money amount, @Nullable Decline decline) {}

    record Decline(String code) {}

    private record Card(String token, String expires, Money limit) {}

    private record Account(List<Money> authorized) {}

    private record Decisions(List<Authorization> authorizations) {}
}

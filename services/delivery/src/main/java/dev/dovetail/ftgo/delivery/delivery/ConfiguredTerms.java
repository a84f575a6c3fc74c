package dev.dovetail.ftgo.delivery.delivery;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.StartupEvent;

import dev.dovetail.ftgo.delivery.Money;

/** The terms as configured; a value that makes no sense is refused at start. */
@Singleton
class ConfiguredTerms {

    private final DeliveryConfig config;

    ConfiguredTerms(DeliveryConfig config) {
        this.config = config;
    }

    void check(@Observes StartupEvent start) {
        terms();
    }

    @Produces
    @Singleton
    Terms terms() {
        DeliveryConfig.Offer offer = config.offer();
        require(isPositive(offer.window()), "offer.window", offer.window(), "a time, such as 5s");
        require(isPositive(config.retry()), "addresses.retry", config.retry(), "a time, such as 1s");
        require(isPositive(config.patience()), "pick-up.patience", config.patience(), "a time, such as 15m");
        require(
                config.every().compareTo(Duration.ofSeconds(1)) >= 0,
                "deadlines.every",
                config.every(),
                "a second or more, such as 1s");
        require(offer.rounds() >= 1, "offer.rounds", offer.rounds(), "1 or more");
        require(offer.enoughBids() >= 1, "offer.enough-bids", offer.enoughBids(), "1 or more");
        require(offer.raise().compareTo(BigDecimal.ONE) >= 0, "offer.raise", offer.raise(), "1 or more, such as 1.5");
        return new Terms(
                offer.window(),
                offer.rounds(),
                offer.enoughBids(),
                money("offer.fee", offer.fee()),
                offer.raise(),
                money("offer.minute", offer.minute()),
                config.retry(),
                config.patience());
    }

    private Money money(String property, BigDecimal amount) {
        try {
            return new Money(amount, currency());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw wrong(property, amount, "an amount of " + currency() + ", such as 6.00");
        }
    }

    private Currency currency() {
        String code = config.offer().currency();
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw wrong("offer.currency", code, "an ISO 4217 code, such as EUR");
        }
    }

    private static boolean isPositive(Duration duration) {
        return duration.compareTo(Duration.ZERO) > 0;
    }

    private static void require(boolean right, String property, Object value, String rather) {
        if (!right) {
            throw wrong(property, value, rather);
        }
    }

    private static IllegalArgumentException wrong(String property, Object value, String rather) {
        return new IllegalArgumentException("ftgo.delivery." + property + " is " + value + "; it must be " + rather);
    }
}

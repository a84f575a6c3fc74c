package dev.dovetail.ftgo.accounting.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.accounting.account.Decline.Code;
import dev.dovetail.ftgo.accounting.money.Money;

import static dev.dovetail.ftgo.accounting.account.AuthorizationState.AUTHORIZED;
import static dev.dovetail.ftgo.accounting.account.AuthorizationState.DECLINED;
import static dev.dovetail.ftgo.accounting.account.AuthorizationState.REVERSED;

/**
 * The decision about one amount on one account. It is kept, so that asking again gives the same answer; a reversal that
 * came before its authorization is kept too, so that the authorization cannot count any more.
 */
@Entity
@Table(name = "card_authorization")
public class Authorization {

    @Id
    private UUID id;

    private UUID orderId;

    private UUID consumerId;

    /** Unknown if the reversal came first. */
    @Embedded
    private @Nullable Money amount;

    @Enumerated(EnumType.STRING)
    private AuthorizationState state;

    @Embedded
    private @Nullable Decline decline;

    private Instant decidedAt;

    private Authorization(UUID id, UUID orderId, UUID consumerId, AuthorizationState state, Instant decidedAt) {
        this.id = id;
        this.orderId = orderId;
        this.consumerId = consumerId;
        this.state = state;
        this.decidedAt = decidedAt;
    }

    /** For JPA. */
    protected Authorization() {}

    /** Asks the account, if there is one, and keeps its answer. */
    static Authorization decide(AuthorizationRequest request, Optional<Account> account, Instant now) {
        Optional<Decline> decline = account.map(known -> known.authorize(request.amount(), now))
                .orElseGet(() -> Optional.of(new Decline(Code.NO_ACCOUNT, "The consumer has no account")));
        Authorization decision = new Authorization(
                request.id(),
                request.orderId(),
                request.consumerId(),
                decline.isPresent() ? DECLINED : AUTHORIZED,
                now);
        decision.amount = request.amount();
        decision.decline = decline.orElse(null);
        return decision;
    }

    /** A reversal of what was never asked for: should the request still come, it is declined. */
    static Authorization reversedBeforehand(UUID id, UUID orderId, UUID consumerId, Instant now) {
        return new Authorization(id, orderId, consumerId, REVERSED, now);
    }

    /** Gives the amount back to the account. Doing it twice is harmless; what was declined stays declined. */
    void reverse(Account account) {
        if (state == AUTHORIZED && amount != null) {
            account.release(amount);
            state = REVERSED;
        }
    }

    /**
     * One id stands for one authorization.
     *
     * @throws IllegalArgumentException if it was used for another order or consumer
     */
    void requireFor(UUID otherOrderId, UUID otherConsumerId) {
        if (!orderId.equals(otherOrderId) || !consumerId.equals(otherConsumerId)) {
            throw new IllegalArgumentException("authorization " + id + " is that of order " + orderId + " and consumer "
                    + consumerId + ", not of order " + otherOrderId + " and consumer " + otherConsumerId);
        }
    }

    /** Chosen by whoever asked for it. */
    public UUID id() {
        return id;
    }

    /** What it pays for. */
    public UUID orderId() {
        return orderId;
    }

    /** The amount; unknown if the reversal came first. */
    public Optional<Money> amount() {
        return Optional.ofNullable(amount);
    }

    /** What became of it. */
    public AuthorizationState state() {
        return state;
    }

    /** Why nothing is authorized, unless something is. */
    public Optional<Decline> decline() {
        return state == REVERSED
                ? Optional.of(new Decline(Code.REVERSED, "The authorization was reversed"))
                : Optional.ofNullable(decline);
    }

    /** When it was authorized or declined. */
    public Instant decidedAt() {
        return decidedAt;
    }
}

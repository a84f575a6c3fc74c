package dev.dovetail.ftgo.order.order;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * A consumer's order at a restaurant. It decides by itself what every answer means and what to ask next; whoever calls
 * it saves it and sends what it says in one transaction. Answers may come in any order, late and repeatedly.
 *
 * <p>What the kitchen and the card may have done is undone as soon as it is known that the order will not be carried
 * out, without waiting for their answers: a command to undo follows the one to do on the same channel with the same key.
 */
@Entity
@Table(name = "customer_order")
public class Order extends PlacedOrder {

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private OrderLines lines;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Stage stage;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Ticket ticket;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Delivery delivery;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private History history;

    protected Order() {}

    private Order(UUID id, OrderRequest request, OrderLines lines, Instant now) {
        super(id, request, now);
        this.lines = lines;
        this.stage = new Stage.AwaitingChecks(false, false);
        this.ticket = Ticket.REQUESTED;
        this.history = History.EMPTY.plus(Milestone.PLACED, now);
    }

    /** Places an order that has been found valid, and asks the consumer service and the kitchen at the same time. */
    static Order place(UUID id, OrderRequest request, OrderLines lines, OrderMessages messages, Instant now) {
        Order order = new Order(id, request, lines, now);
        messages.placed(order);
        messages.verifyConsumer(order);
        messages.createTicket(order);
        return order;
    }

    void consumerVerified(OrderMessages messages, Instant now) {
        if (stage instanceof Stage.AwaitingChecks checks && !checks.consumerVerified()) {
            history = history.plus(Milestone.CONSUMER_VERIFIED, now);
            proceed(checks.withConsumerVerified(), messages);
        }
    }

    void consumerRefused(Reason reason, OrderMessages messages, Instant now) {
        if (stage instanceof Stage.AwaitingChecks checks && !checks.consumerVerified()) {
            messages.cancelTicket(this);
            reject(reason, messages, now);
        }
    }

    void ticketCreated(OrderMessages messages, Instant now) {
        ticketIs(TicketStatus.CREATED, now);
        if (stage instanceof Stage.AwaitingChecks checks) {
            proceed(checks.withTicketCreated(), messages);
        }
    }

    private void proceed(Stage.AwaitingChecks checks, OrderMessages messages) {
        stage = checks.passed() ? new Stage.AwaitingCard(messages.authorizeCard(this, lines)) : checks;
    }

    void cardAuthorized(UUID authorization, OrderMessages messages, Instant now) {
        switch (stage) {
            case Stage.AwaitingCard card
            when card.authorization().equals(authorization) -> {
                stage = new Stage.Approved(authorization, messages.confirmTicket(this));
                history = history.plus(Milestone.APPROVED, now);
                messages.approved(this, now);
            }
            case Stage.AwaitingNewCard(var approved, var revision)
            when revision.authorization().equals(authorization) ->
                stage = new Stage.AwaitingNewTicket(approved, revision, messages.reviseTicket(this, revision.lines()));
            default -> {}
        }
    }

    void cardDeclined(UUID authorization, Reason reason, OrderMessages messages, Instant now) {
        switch (stage) {
            case Stage.AwaitingCard card
            when card.authorization().equals(authorization) -> {
                messages.cancelTicket(this);
                reject(reason, messages, now);
            }
            case Stage.AwaitingNewCard(var approved, var revision)
            when revision.authorization().equals(authorization) -> {
                stage = approved;
                history = history.plus(Milestone.REVISION_REFUSED, now, reason);
            }
            default -> {}
        }
    }

    /** @param request the command that the kitchen refused */
    void ticketRefused(UUID request, Reason reason, OrderMessages messages, Instant now) {
        switch (stage) {
            case Stage.AwaitingChecks checks
            when !checks.ticketCreated() -> {
                ticket = ticket.become(TicketStatus.REFUSED);
                reject(reason, messages, now);
            }
            case Stage.AwaitingCancellation(var approved, var asked)
            when asked.equals(request) -> {
                stage = approved;
                history = history.plus(Milestone.CANCELLATION_REFUSED, now, reason);
            }
            case Stage.AwaitingNewTicket(var approved, var revision, var asked)
            when asked.equals(request) -> {
                messages.reverseAuthorization(this, revision.authorization());
                stage = approved;
                history = history.plus(Milestone.REVISION_REFUSED, now, reason);
            }
            case Stage.InKitchen kitchen
            when kitchen.approved().confirmation().equals(request) -> {
                ticket = ticket.become(TicketStatus.REFUSED);
                cancel(reason, messages, now);
            }
            default -> {}
        }
    }

    /** @param request the command that the kitchen carried out */
    void ticketRevised(UUID request, OrderMessages messages, Instant now) {
        if (stage instanceof Stage.AwaitingNewTicket(var approved, var revision, var asked) && asked.equals(request)) {
            messages.reverseAuthorization(this, approved.authorization());
            lines = revision.lines();
            stage = approved.withAuthorization(revision.authorization());
            history = history.plus(Milestone.REVISED, now);
            messages.revised(this, now);
        }
    }

    /** @param request the command that the kitchen carried out */
    void ticketCancelled(UUID request, OrderMessages messages, Instant now) {
        switch (stage) {
            case Stage.AwaitingCancellation waiting
            when waiting.request().equals(request) -> {
                ticketIs(TicketStatus.CANCELLED, now);
                cancel(null, messages, now);
            }
            case Stage.Rejected rejected -> ticketIs(TicketStatus.CANCELLED, now);
            default -> {}
        }
    }

    void ticketAccepted(Instant readyBy, Instant now) {
        ticketIs(TicketStatus.ACCEPTED, now);
        ticket = ticket.readyBy(readyBy);
    }

    /** Notes what the kitchen says, unless it has said more already. */
    void ticketIs(TicketStatus status, Instant now) {
        if (ticket.canBecome(status)) {
            ticket = ticket.become(status);
            history = history.plus(status.milestone(), now);
        }
    }

    /**
     * Notes how far the food is, unless more is known already.
     *
     * @param courier who comes, if that is the news
     * @param reason why nobody does, if that is the news
     */
    void deliveryIs(DeliveryStatus status, Delivery.@Nullable Courier courier, @Nullable Reason reason, Instant now) {
        if (delivery == null || delivery.canBecome(status, courier)) {
            delivery = Delivery.of(status, courier, delivery);
            history = history.plus(status.milestone(), now, reason);
        }
    }

    /**
     * Asks the kitchen to give up the ticket.
     *
     * @throws NotPossibleNow unless the order is approved and the kitchen is not known to have begun
     */
    void requestCancellation(OrderMessages messages, Instant now) {
        Stage.Approved approved = changeable("cancelled");
        stage = new Stage.AwaitingCancellation(approved, messages.cancelTicket(this));
        history = history.plus(Milestone.CANCELLATION_REQUESTED, now);
    }

    /**
     * Asks first for the new total, then the kitchen, so that whoever refuses, the order goes on as it was.
     *
     * @throws NotPossibleNow unless the order is approved and the kitchen is not known to have begun
     */
    void requestRevision(OrderLines newLines, OrderMessages messages, Instant now) {
        Stage.Approved approved = changeable("revised");
        stage = new Stage.AwaitingNewCard(approved, new Revision(newLines, messages.authorizeCard(this, newLines)));
        history = history.plus(Milestone.REVISION_REQUESTED, now);
    }

    private Stage.Approved changeable(String participle) {
        if (stage instanceof Stage.Approved approved && isChangeable()) {
            return approved;
        }
        throw NotPossibleNow.in(state(), participle);
    }

    /** Whether it may be asked now to be revised or cancelled; whether that succeeds others decide. */
    public boolean isChangeable() {
        return stage instanceof Stage.Approved && !ticket.begun();
    }

    /** Whether it is being carried out, so that there is something to track: approved, and its delivery not over. */
    public boolean isUnderWay() {
        return stage.underWay() && (delivery == null || !delivery.isOver());
    }

    private void reject(Reason reason, OrderMessages messages, Instant now) {
        stage = new Stage.Rejected(reason);
        history = history.plus(Milestone.REJECTED, now, reason);
        messages.rejected(this, reason, now);
    }

    private void cancel(@Nullable Reason reason, OrderMessages messages, Instant now) {
        stage.authorizations().forEach(authorization -> messages.reverseAuthorization(this, authorization));
        stage = new Stage.Cancelled();
        history = history.plus(Milestone.CANCELLED, now, reason);
        messages.cancelled(this, now);
    }

    public OrderLines lines() {
        return lines;
    }

    Stage stage() {
        return stage;
    }

    public OrderState state() {
        return stage.state();
    }

    public Ticket ticket() {
        return ticket;
    }

    /** Null before the delivery service has told anything. */
    public @Nullable Delivery delivery() {
        return delivery;
    }

    public History history() {
        return history;
    }
}

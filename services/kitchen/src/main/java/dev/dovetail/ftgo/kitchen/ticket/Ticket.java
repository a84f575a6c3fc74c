package dev.dovetail.ftgo.kitchen.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.kitchen.menu.Menu;
import dev.dovetail.ftgo.kitchen.ticket.KitchenRefusal.Code;

import static dev.dovetail.ftgo.kitchen.ticket.TicketState.ACCEPTED;
import static dev.dovetail.ftgo.kitchen.ticket.TicketState.AWAITING_ACCEPTANCE;
import static dev.dovetail.ftgo.kitchen.ticket.TicketState.CANCELLED;
import static dev.dovetail.ftgo.kitchen.ticket.TicketState.CREATE_PENDING;
import static dev.dovetail.ftgo.kitchen.ticket.TicketState.PREPARING;
import static dev.dovetail.ftgo.kitchen.ticket.TicketState.READY;

/**
 * What one restaurant is to prepare for one order. Its order creates, confirms, revises and cancels it; cooks accept,
 * prepare and finish it.
 */
@Entity
@Table(name = "ticket")
public class Ticket {

    /** How far ahead a cook can promise. */
    static final Duration LONGEST_PROMISE = Duration.ofDays(7);

    @Id
    private UUID id;

    private UUID orderId;

    private UUID restaurantId;

    @Enumerated(EnumType.STRING)
    private TicketState state;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "ticket_line", joinColumns = @JoinColumn(name = "ticket_id"))
    @OrderColumn(name = "position")
    private List<TicketLine> lines;

    private @Nullable Instant readyBy;

    private Instant createdAt;

    @Version
    private int version;

    private Ticket(UUID orderId, Menu menu, List<TicketLine> lines, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.orderId = orderId;
        this.restaurantId = menu.restaurantId();
        this.state = CREATE_PENDING;
        this.lines = new ArrayList<>(offered(lines, menu));
        this.createdAt = now;
    }

    /** For JPA. */
    protected Ticket() {}

    /**
     * A ticket that waits for its order's approval.
     *
     * @throws KitchenRefusal if the menu does not offer an item
     */
    static Ticket create(UUID orderId, Menu menu, List<TicketLine> lines, Instant now) {
        return new Ticket(orderId, menu, lines, now);
    }

    /** The order is asked to create what exists already: harmless, unless the ticket was cancelled since. */
    Ticket createAgain() {
        if (state == CANCELLED) {
            throw notAllowed("created again");
        }
        return this;
    }

    /**
     * Shows the ticket to the cooks. Doing it twice is harmless, however far they are.
     *
     * @return whether cooks see something new
     */
    boolean confirm() {
        return switch (state) {
            case CREATE_PENDING -> {
                state = AWAITING_ACCEPTANCE;
                yield true;
            }
            case AWAITING_ACCEPTANCE, ACCEPTED, PREPARING, READY -> false;
            case CANCELLED -> throw notAllowed("confirmed");
        };
    }

    /**
     * Gives up the ticket. Doing it twice is harmless.
     *
     * @return whether cooks see something new
     */
    boolean cancel() {
        return switch (state) {
            case CREATE_PENDING -> {
                state = CANCELLED;
                yield false;
            }
            case AWAITING_ACCEPTANCE, ACCEPTED -> {
                state = CANCELLED;
                yield true;
            }
            case CANCELLED -> false;
            case PREPARING, READY -> throw notAllowed("cancelled");
        };
    }

    /**
     * Replaces the lines. A promised time stays promised.
     *
     * @return whether cooks see something new
     */
    boolean revise(List<TicketLine> newLines, Menu menu) {
        switch (state) {
            case CREATE_PENDING, AWAITING_ACCEPTANCE, ACCEPTED -> {
                List<TicketLine> checked = offered(newLines, menu);
                lines.clear();
                lines.addAll(checked);
            }
            case PREPARING, READY, CANCELLED -> throw notAllowed("revised");
        }
        return state != CREATE_PENDING;
    }

    /** A cook promises a time; it is kept to the microsecond, as it is saved. */
    void accept(Instant promised, Instant now) {
        require(AWAITING_ACCEPTANCE, "accepted");
        if (!promised.isAfter(now) || promised.isAfter(now.plus(LONGEST_PROMISE))) {
            throw new ReadyByOutOfRange("must be in the future and at most " + LONGEST_PROMISE.toDays() + " days away");
        }
        readyBy = promised.truncatedTo(ChronoUnit.MICROS);
        state = ACCEPTED;
    }

    /** A cook begins. */
    void prepare() {
        require(ACCEPTED, "prepared");
        state = PREPARING;
    }

    /** A cook is done. */
    void finish() {
        require(PREPARING, "finished");
        state = READY;
    }

    private void require(TicketState required, String verb) {
        if (state != required) {
            throw notAllowed(verb);
        }
    }

    private KitchenRefusal notAllowed(String verb) {
        return new KitchenRefusal(Code.NOT_ALLOWED, "The ticket " + state.inWords() + " and cannot be " + verb);
    }

    private static List<TicketLine> offered(List<TicketLine> lines, Menu menu) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a ticket has at least one line");
        }
        for (TicketLine line : lines) {
            if (!menu.offers(line.menuItemId())) {
                throw new KitchenRefusal(
                        Code.UNKNOWN_MENU_ITEM,
                        "The restaurant does not offer " + line.name() + " (" + line.menuItemId() + ")");
            }
        }
        return lines;
    }

    /** Its own id, a UUIDv7: tickets sort by creation. */
    public UUID id() {
        return id;
    }

    /** The order it is for; an order has at most one ticket. */
    public UUID orderId() {
        return orderId;
    }

    /** The restaurant that prepares it. */
    public UUID restaurantId() {
        return restaurantId;
    }

    /** Where it stands. */
    public TicketState state() {
        return state;
    }

    /** What to prepare. */
    public List<TicketLine> lines() {
        return List.copyOf(lines);
    }

    /** The time a cook promised, if one did. */
    public Optional<Instant> readyBy() {
        return Optional.ofNullable(readyBy);
    }

    /** When its order asked for it. */
    public Instant createdAt() {
        return createdAt;
    }
}

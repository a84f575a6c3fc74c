package dev.dovetail.ftgo.kitchen.ticket.rest;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.kitchen.ticket.TicketState;
import dev.dovetail.ftgo.kitchen.ticket.Tickets.Criteria;

/** The parameters of a list of tickets. */
record TicketQuery(Criteria criteria, UUID after, int limit) {

    static final String UUID_TEXT = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$";
    static final String MUST_BE_UUID = "must be a UUID";
    static final String STATES = "^(CREATE_PENDING|AWAITING_ACCEPTANCE|ACCEPTED|PREPARING|READY|CANCELLED)$";
    static final String MUST_BE_STATE =
            "must be CREATE_PENDING, AWAITING_ACCEPTANCE, ACCEPTED, PREPARING, READY or CANCELLED";
    static final String BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

    static TicketQuery of(
            @Nullable String restaurantId,
            @Nullable String state,
            @Nullable String orderId,
            String after,
            String limit) {
        Criteria criteria =
                new Criteria(uuid(restaurantId), state == null ? null : TicketState.valueOf(state), uuid(orderId));
        return new TicketQuery(criteria, UUID.fromString(after), Integer.parseInt(limit));
    }

    /** Where the list goes on after that ticket. */
    String next(UUID last) {
        return TicketResource.PATH + "?" + parameter("restaurantId", criteria.restaurantId())
                + parameter("state", criteria.state()) + parameter("orderId", criteria.orderId()) + "after=" + last
                + "&limit=" + limit;
    }

    private static String parameter(String name, @Nullable Object value) {
        return value == null ? "" : name + "=" + value + "&";
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }
}

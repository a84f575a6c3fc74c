package dev.dovetail.ftgo.kitchen.ticket.rest;

import java.util.UUID;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.kitchen.ticket.TicketState;
import dev.dovetail.ftgo.kitchen.ticket.Tickets.Criteria;

/** The parameters of a list of tickets, as text: what is malformed is answered with what would be right. */
class TicketQuery {

    private static final String UUID_TEXT = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String MUST_BE_UUID = "must be a UUID";
    private static final String BEFORE_ALL = "00000000-0000-0000-0000-000000000000";
    private static final String STATES = "CREATE_PENDING|AWAITING_ACCEPTANCE|ACCEPTED|PREPARING|READY|CANCELLED";

    @Parameter(description = "Only those of this restaurant", schema = @Schema(format = "uuid"))
    @QueryParam("restaurantId")
    @Pattern(regexp = UUID_TEXT, message = MUST_BE_UUID)
    @Nullable
    String restaurantId;

    @Parameter(description = "Only those in this state", schema = @Schema(implementation = TicketState.class))
    @QueryParam("state")
    @Pattern(regexp = STATES, message = "must be one of " + STATES)
    @Nullable
    String state;

    @Parameter(description = "Only that of this order", schema = @Schema(format = "uuid"))
    @QueryParam("orderId")
    @Pattern(regexp = UUID_TEXT, message = MUST_BE_UUID)
    @Nullable
    String orderId;

    @Parameter(description = "The id of the ticket after which to go on", schema = @Schema(format = "uuid"))
    @QueryParam("after")
    @DefaultValue(BEFORE_ALL)
    @Pattern(regexp = UUID_TEXT, message = MUST_BE_UUID)
    String after = BEFORE_ALL;

    @Parameter(description = "How many tickets at most, 1 to 100")
    @QueryParam("limit")
    @DefaultValue("20")
    @Pattern(regexp = "[1-9][0-9]?|100", message = "must be 1 to 100")
    String limit = "20";

    Criteria criteria() {
        return new Criteria(uuid(restaurantId), state == null ? null : TicketState.valueOf(state), uuid(orderId));
    }

    UUID after() {
        return UUID.fromString(after);
    }

    int limit() {
        return Integer.parseInt(limit);
    }

    /** Where the list goes on after that ticket. */
    String after(UUID last) {
        return TicketResource.PATH
                + "?"
                + (restaurantId == null ? "" : "restaurantId=" + restaurantId + "&")
                + (state == null ? "" : "state=" + state + "&")
                + (orderId == null ? "" : "orderId=" + orderId + "&")
                + "after=" + last + "&limit=" + limit;
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }
}

package dev.dovetail.ftgo.kitchen.ticket;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import org.jspecify.annotations.Nullable;

/** All tickets. */
@ApplicationScoped
public class Tickets implements PanacheRepositoryBase<Ticket, UUID> {

    /** Which tickets; a part that is null matches all. */
    public record Criteria(
            @Nullable UUID restaurantId,
            @Nullable TicketState state,
            @Nullable UUID orderId) {}

    /** The ticket of that order, if it has one. */
    public Optional<Ticket> ofOrder(UUID orderId) {
        return find("orderId", orderId).firstResultOptional();
    }

    /** The matching tickets, oldest first. */
    public PanacheQuery<Ticket> matching(Criteria criteria) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        put(wanted, "restaurantId", criteria.restaurantId());
        put(wanted, "state", criteria.state());
        put(wanted, "orderId", criteria.orderId());
        String conditions =
                wanted.keySet().stream().map(field -> field + " = :" + field).collect(Collectors.joining(" and "));
        return find(conditions, Sort.by("id"), wanted);
    }

    private static void put(Map<String, Object> wanted, String field, @Nullable Object value) {
        if (value != null) {
            wanted.put(field, value);
        }
    }
}

package dev.dovetail.ftgo.kitchen.ticket;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

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

    /** The tickets of those orders that have one, in the order in which they were created. */
    public List<Ticket> ofOrders(List<UUID> orderIds) {
        return list("orderId in ?1", Sort.by("id"), orderIds);
    }

    /** The matching tickets created after that one, oldest first, at most so many. */
    public List<Ticket> matching(Criteria criteria, UUID after, int limit) {
        StringBuilder conditions = new StringBuilder("id > :after");
        Map<String, Object> parameters = new HashMap<>(Map.of("after", after));
        Map<String, @Nullable Object> wanted = new LinkedHashMap<>();
        wanted.put("restaurantId", criteria.restaurantId());
        wanted.put("state", criteria.state());
        wanted.put("orderId", criteria.orderId());
        wanted.forEach((field, value) -> {
            if (value != null) {
                conditions.append(" and ").append(field).append(" = :").append(field);
                parameters.put(field, value);
            }
        });
        return find(conditions.toString(), Sort.by("id"), parameters)
                .page(0, limit)
                .list();
    }
}

package dev.dovetail.ftgo.accounting.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.quarkus.panache.common.Sort.Direction;
import org.jspecify.annotations.Nullable;

/** All decisions about authorizations. */
@ApplicationScoped
public class Authorizations implements PanacheRepositoryBase<Authorization, UUID> {

    /** Which of a consumer's authorizations; a part that is null matches all. */
    public record Criteria(
            UUID consumerId,
            @Nullable AuthorizationState state,
            @Nullable UUID orderId) {}

    /** The matching authorizations, newest first. */
    public PanacheQuery<Authorization> matching(Criteria criteria) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("consumerId", criteria.consumerId());
        put(wanted, "state", criteria.state());
        put(wanted, "orderId", criteria.orderId());
        String conditions =
                wanted.keySet().stream().map(field -> field + " = :" + field).collect(Collectors.joining(" and "));
        return find(conditions, Sort.by("decidedAt", Direction.Descending).and("id"), wanted);
    }

    private static void put(Map<String, Object> wanted, String field, @Nullable Object value) {
        if (value != null) {
            wanted.put(field, value);
        }
    }
}

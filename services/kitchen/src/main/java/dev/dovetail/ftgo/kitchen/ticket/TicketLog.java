package dev.dovetail.ftgo.kitchen.ticket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

/** The changes of tickets that cooks see, restaurant by restaurant, each in the transaction that makes it. */
@ApplicationScoped
@Transactional
public class TicketLog implements PanacheRepositoryBase<TicketChange, TicketChange.Key> {

    /** Weeks of a busy kitchen. */
    static final int KEPT = 10_000;

    /** So many are read at once. */
    private static final int PAGE = 100;

    private static final String NEXT_POSITION = """
            insert into ticket_log (restaurant_id, position) values (?1, 1)
            on conflict (restaurant_id) do update set position = ticket_log.position + 1
            returning position
            """;

    private static final String FORGET = """
            from TicketChange c where c.key.restaurantId = ?1 and c.key.position <= ?2 and (c.state in ('READY', 'CANCELLED')
            or exists (select 1 from TicketChange l where l.ticketId = c.ticketId and l.key.position > c.key.position))
            """;

    private static final String OPEN = """
            from TicketChange c where c.key.restaurantId = ?1 and c.key.position <= ?2
            and c.state not in ('READY', 'CANCELLED')
            and not exists (select 1 from TicketChange l
                            where l.ticketId = c.ticketId and l.key.position > c.key.position and l.key.position <= ?2)
            order by c.key.position
            """;

    private static final String POSITIONS =
            "select restaurant_id, position from ticket_log where restaurant_id in (?1)";

    /** Adds the ticket as it is now; other changes of the restaurant's tickets wait until this transaction ends. */
    TicketChange add(Ticket ticket, @Nullable UUID commandId) {
        long position = getSession()
                .createNativeQuery(NEXT_POSITION, Long.class)
                .setParameter(1, ticket.restaurantId())
                .getSingleResult();
        TicketChange change = new TicketChange(position, ticket, commandId);
        persist(change);
        delete(FORGET, ticket.restaurantId(), position - KEPT);
        return change;
    }

    /** The change that a command of a display of that restaurant has made. */
    Optional<TicketChange> ofCommand(UUID restaurantId, UUID commandId) {
        return find("key.restaurantId = ?1 and commandId = ?2", restaurantId, commandId)
                .firstResultOptional();
    }

    /** The last position of a restaurant; 0 if there was no change. */
    public long last(UUID restaurantId) {
        return lasts(Set.of(restaurantId)).getOrDefault(restaurantId, 0L);
    }

    /** The last positions of those restaurants that have one. */
    public Map<UUID, Long> lasts(Set<UUID> restaurantIds) {
        return getSession()
                .createNativeQuery(POSITIONS, Tuple.class)
                .setParameterList(1, restaurantIds)
                .getResultStream()
                .collect(Collectors.toMap(
                        found -> found.get(0, UUID.class),
                        found -> found.get(1, Number.class).longValue()));
    }

    /** The latest change of each ticket that was neither ready nor cancelled at that position, in order. */
    public List<TicketChange> openAt(UUID restaurantId, long position) {
        return getEntityManager()
                .createQuery(OPEN, TicketChange.class)
                .setParameter(1, restaurantId)
                .setParameter(2, position)
                .getResultList();
    }

    /**
     * The changes after that position, in order and without a gap: the first of them, if there are many, and none if nothing
     * is new.
     *
     * @throws SeenPosition if it cannot be gone on from there
     */
    public List<TicketChange> after(UUID restaurantId, long seen) {
        long last = last(restaurantId);
        if (seen > last) {
            throw new SeenPosition.Unknown(seen, last);
        }
        List<TicketChange> unseen = find(
                        "key.restaurantId = ?1 and key.position > ?2 order by key.position", restaurantId, seen)
                .page(0, PAGE)
                .list();
        if (!unseen.isEmpty() && isGap(seen, unseen)) {
            throw new SeenPosition.Gone(seen);
        }
        return unseen;
    }

    /** What is forgotten is older than what is not, but for the open tickets: there may be gaps between these. */
    private static boolean isGap(long seen, List<TicketChange> unseen) {
        return unseen.getLast().position() - seen != unseen.size();
    }
}

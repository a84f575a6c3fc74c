package dev.dovetail.ftgo.order.order.rest;

import java.util.List;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;

import dev.dovetail.ftgo.order.order.ChangeOrder;
import dev.dovetail.ftgo.order.order.Order;
import dev.dovetail.ftgo.order.order.OrderRequest.Item;

/**
 * Tries a change a second time if an answer of somebody changed the order at the same moment: what the order says now is
 * what counts, and a client could do no better.
 */
@Singleton
public class Changes {

    private final ChangeOrder changeOrder;

    Changes(ChangeOrder changeOrder) {
        this.changeOrder = changeOrder;
    }

    /** Like {@link ChangeOrder#cancel}. */
    public Order cancel(UUID orderId, LongPredicate seen) {
        return twice(() -> changeOrder.cancel(orderId, seen));
    }

    /** Like {@link ChangeOrder#revise}. */
    public Order revise(UUID orderId, List<Item> items, LongPredicate seen) {
        return twice(() -> changeOrder.revise(orderId, items, seen));
    }

    private static Order twice(Supplier<Order> change) {
        try {
            return change.get();
        } catch (OptimisticLockException overtaken) {
            return change.get();
        }
    }
}

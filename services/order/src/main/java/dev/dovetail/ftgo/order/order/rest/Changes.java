package dev.dovetail.ftgo.order.order.rest;

import java.util.List;
import java.util.UUID;
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
class Changes {

    private final ChangeOrder changeOrder;

    Changes(ChangeOrder changeOrder) {
        this.changeOrder = changeOrder;
    }

    OrderBody cancel(UUID orderId) {
        return OrderBody.of(twice(() -> changeOrder.cancel(orderId)));
    }

    OrderBody revise(UUID orderId, List<Item> items) {
        return OrderBody.of(twice(() -> changeOrder.revise(orderId, items)));
    }

    private static Order twice(Supplier<Order> change) {
        try {
            return change.get();
        } catch (OptimisticLockException overtaken) {
            return change.get();
        }
    }
}

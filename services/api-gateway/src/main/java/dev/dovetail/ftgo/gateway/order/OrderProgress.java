package dev.dovetail.ftgo.gateway.order;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.order.Orders.Version;
import dev.dovetail.ftgo.gateway.proxy.Unavailable;
import dev.dovetail.ftgo.gateway.recovery.Data;
import dev.dovetail.ftgo.gateway.recovery.RefusedRequest;

/**
 * Watches orders by asking for them again and again, with the ETag of what is known already, so that an unchanged order
 * costs its service an empty 304. The gateway reads no channel, so there is nobody who would tell it.
 */
@Singleton
class OrderProgress {

    private final Orders orders;
    private final ProgressConfig config;
    private final Semaphore places;

    OrderProgress(Orders orders, ProgressConfig config) {
        this.orders = orders;
        this.config = config;
        this.places = new Semaphore(config.max());
    }

    /** The order now, and whenever it has changed, until nothing will happen to it any more. A slow reader gets the newest. */
    Multi<Order> of(String id) {
        return Multi.createFrom()
                .emitter(
                        reader -> {
                            if (places.tryAcquire()) {
                                follow(id, reader);
                            } else {
                                reader.fail(RefusedRequest.argument(
                                        "id", "cannot be watched: too many orders are already"));
                            }
                        },
                        BackPressureStrategy.LATEST);
    }

    /** How many are watched at the moment. */
    int watched() {
        return config.max() - places.availablePermits();
    }

    private void follow(String id, MultiEmitter<? super Order> reader) {
        AtomicBoolean left = new AtomicBoolean();
        Thread follower = Thread.ofVirtual().name("progress of order " + id).unstarted(() -> {
            try {
                poll(id, reader);
                reader.complete();
            } catch (InterruptedException gone) {
                reader.complete();
            } catch (RuntimeException e) {
                reader.fail(e);
            } finally {
                places.release();
            }
        });
        reader.onTermination(() -> {
            if (left.compareAndSet(false, true)) {
                follower.interrupt();
            }
        });
        follower.start();
    }

    private void poll(String id, MultiEmitter<? super Order> reader) throws InterruptedException {
        long end = System.nanoTime() + config.longest().toNanos();
        Version known = first(id);
        reader.emit(known.order());
        while (!isOver(known.order()) && System.nanoTime() < end && !reader.isCancelled()) {
            Thread.sleep(config.pollEvery());
            Version next = next(id, known);
            if (next != null && !next.order().equals(known.order())) {
                reader.emit(next.order());
            }
            known = next == null ? known : next;
        }
    }

    private static boolean isOver(Order order) {
        DeliveryStatus delivery = order.deliveryStatus();
        return order.state().over() || delivery != null && delivery.over();
    }

    private Version first(String id) {
        Version version = Data.ORDER_PROGRESS.from(() -> orders.newerThan(id, null));
        if (version == null) {
            throw RefusedRequest.argument("id", "is of no order");
        }
        return version;
    }

    /** While the order service does not answer, nothing is known to have changed. */
    private @Nullable Version next(String id, Version known) {
        try {
            return orders.newerThan(id, known);
        } catch (Unavailable unavailable) {
            return null;
        }
    }
}

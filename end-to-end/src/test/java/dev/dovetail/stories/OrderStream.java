package dev.dovetail.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;

/** Orders that are placed one after the other while the story goes on. */
final class OrderStream {

    private final List<Order> placed = new ArrayList<>();
    private final CompletableFuture<Void> end;

    private OrderStream(int count, IntFunction<Order> place) {
        this.end = CompletableFuture.runAsync(() -> placeAll(count, place), Thread::startVirtualThread);
    }

    /** Begins to place so many. */
    static OrderStream of(int count, IntFunction<Order> place) {
        return new OrderStream(count, place);
    }

    /** Those placed by now. */
    List<Order> soFar() {
        synchronized (placed) {
            return List.copyOf(placed);
        }
    }

    /** Waits until so many are placed. */
    List<Order> awaitPlaced(int count) {
        return Patience.until(count + " orders to be placed", this::soFar, orders -> {
            if (end.isCompletedExceptionally()) {
                all();
            }
            return orders.size() >= count;
        });
    }

    /**
     * Waits until the last is placed.
     *
     * @throws AssertionError if one was not taken
     */
    List<Order> all() {
        try {
            end.join();
        } catch (CompletionException e) {
            throw new AssertionError("After " + soFar().size() + " orders one was not taken", e.getCause());
        }
        return soFar();
    }

    private void placeAll(int count, IntFunction<Order> place) {
        for (int i = 0; i < count; i++) {
            Order order = place.apply(i);
            synchronized (placed) {
                placed.add(order);
            }
        }
    }
}

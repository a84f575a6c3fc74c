package dev.dovetail.messaging.kafka;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

/** How many messages of a channel are in memory, and whether there is room for one more. */
final class Room {

    private final int places;
    private int taken;
    private CompletableFuture<Void> room = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> empty = CompletableFuture.completedFuture(null);

    Room(int places) {
        this.places = places;
    }

    /** Takes a place, and completes when there is room for the next. */
    synchronized CompletionStage<Void> take() {
        taken++;
        if (empty.isDone()) {
            empty = new CompletableFuture<>();
        }
        if (taken >= places && room.isDone()) {
            room = new CompletableFuture<>();
        }
        return room;
    }

    void giveBack(int count) {
        @Nullable CompletableFuture<Void> nowRoom;
        @Nullable CompletableFuture<Void> nowEmpty;
        synchronized (this) {
            taken -= count;
            nowRoom = taken < places ? room : null;
            nowEmpty = taken == 0 ? empty : null;
        }
        // Outside the lock: whoever waits for room goes on in this thread and takes a place.
        complete(nowRoom);
        complete(nowEmpty);
    }

    /** Completes when no place is taken. */
    synchronized CompletableFuture<Void> empty() {
        return empty;
    }

    synchronized int taken() {
        return taken;
    }

    private static void complete(@Nullable CompletableFuture<Void> future) {
        if (future != null) {
            future.complete(null);
        }
    }
}

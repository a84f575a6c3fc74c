package dev.dovetail.ftgo.delivery.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.dovetail.ftgo.delivery.Money;
import dev.dovetail.ftgo.delivery.route.Route;

/** What a delivery says, as words. */
final class Recorded implements DeliveryMessages {

    final List<String> words = new ArrayList<>();
    final List<UUID> offers = new ArrayList<>();

    UUID lastOffer() {
        return offers.getLast();
    }

    @Override
    public void scheduled(Delivery delivery) {
        words.add("scheduled");
    }

    @Override
    public UUID offered(Delivery delivery, Route route, Money feeLimit, Instant bidsUntil) {
        words.add("offered for " + feeLimit);
        offers.add(UUID.randomUUID());
        return lastOffer();
    }

    @Override
    public void assigned(Delivery delivery, Bid winner) {
        words.add("assigned to " + winner.courierId());
    }

    @Override
    public void missed(Delivery delivery) {
        words.add("missed");
    }

    @Override
    public void foodReady(Delivery delivery) {
        words.add("food ready");
    }

    @Override
    public void pickedUp(Delivery delivery, Instant at) {
        words.add("picked up");
    }

    @Override
    public void delivered(Delivery delivery, Instant at) {
        words.add("delivered");
    }

    @Override
    public void abandoned(Delivery delivery, String reason) {
        words.add("abandoned: " + reason);
    }

    @Override
    public void cancelled(Delivery delivery, boolean offered) {
        words.add(offered ? "cancelled, fleets told" : "cancelled");
    }
}

package dev.dovetail.ftgo.courier.fleet;

import java.time.Instant;
import java.util.UUID;

/** Tells what a courier did, if and when the current transaction commits. */
public interface CourierMessages {

    void pickedUp(UUID orderId, String courierId, Instant at);

    void delivered(UUID orderId, String courierId, Instant at);
}

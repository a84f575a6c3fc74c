package dev.dovetail.ftgo.courier.fleet;

import java.time.Instant;
import java.util.UUID;

import dev.dovetail.ftgo.courier.city.Point;

/** Where a courier is, for which order and when. */
public record Whereabouts(UUID orderId, String courierId, Point position, Instant at) {}

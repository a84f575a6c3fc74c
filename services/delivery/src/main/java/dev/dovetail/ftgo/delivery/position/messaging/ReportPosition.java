package dev.dovetail.ftgo.delivery.position.messaging;

import java.time.Instant;
import java.util.UUID;

import dev.dovetail.ftgo.delivery.position.Position;
import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.MessageType;

/** Where a courier is. What is nowhere is refused while it is read: it becomes a dead letter at once. */
@MessageType("ftgo.delivery.ReportPosition")
record ReportPosition(UUID orderId, String courierId, double latitude, double longitude, Instant at)
        implements Command {

    ReportPosition {
        new Position(latitude, longitude, at);
    }

    Position position() {
        return new Position(latitude, longitude, at);
    }
}

package dev.dovetail.ftgo.delivery.route;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.delivery.Address;

/** Where an order is wanted, as long as it is wanted. */
@Entity
@Table(name = "destination")
public class Destination {

    @Id
    private UUID orderId;

    @Embedded
    private Address address;

    private @Nullable String instructions;

    private boolean cancelled;

    Destination(UUID orderId, Address address, @Nullable String instructions) {
        this.orderId = orderId;
        this.address = address;
        this.instructions = instructions;
    }

    /** For JPA. */
    protected Destination() {}

    void cancel() {
        cancelled = true;
    }

    Address address() {
        return address;
    }

    /** How a courier finds the door; null if there is nothing to say. */
    @Nullable
    String instructions() {
        return instructions;
    }

    boolean cancelled() {
        return cancelled;
    }
}

package dev.dovetail.ftgo.delivery.route;

import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.dovetail.ftgo.delivery.Address;

/** Where an order is wanted, as long as it is wanted. */
@Entity
@Table(name = "destination")
public class Destination {

    @Id
    private UUID orderId;

    @Embedded
    private Address address;

    private boolean cancelled;

    Destination(UUID orderId, Address address) {
        this.orderId = orderId;
        this.address = address;
    }

    /** For JPA. */
    protected Destination() {}

    void cancel() {
        cancelled = true;
    }

    Address address() {
        return address;
    }

    boolean cancelled() {
        return cancelled;
    }
}

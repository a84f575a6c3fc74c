package dev.dovetail.ftgo.order.order;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.order.Address;

/** What is fixed about an order once it is placed, and the count of what changes about it. */
@MappedSuperclass
abstract class PlacedOrder {

    /** The version of an order that has just been placed. */
    public static final int FIRST_VERSION = 0;

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(updatable = false)
    private UUID consumerId;

    @Column(updatable = false)
    private UUID restaurantId;

    @Column(updatable = false)
    private Instant placedAt;

    @Column(updatable = false)
    private @Nullable Instant deliveryTime;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Address deliveryAddress;

    @SuppressWarnings("NullAway.Init")
    protected PlacedOrder() {}

    PlacedOrder(UUID id, OrderRequest request, Instant now) {
        this.id = id;
        this.consumerId = request.consumerId();
        this.restaurantId = request.restaurantId();
        this.placedAt = now;
        this.deliveryTime = request.deliveryTime();
        this.deliveryAddress = request.deliveryAddress();
    }

    public UUID id() {
        return id;
    }

    /** {@value #FIRST_VERSION} when it is placed, one more with every change that is saved, of whatever part of it. */
    public int version() {
        return version;
    }

    public UUID consumerId() {
        return consumerId;
    }

    public UUID restaurantId() {
        return restaurantId;
    }

    public Instant placedAt() {
        return placedAt;
    }

    public @Nullable Instant deliveryTime() {
        return deliveryTime;
    }

    public Address deliveryAddress() {
        return deliveryAddress;
    }
}

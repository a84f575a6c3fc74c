package dev.dovetail.ftgo.consumer;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import com.github.f4b6a3.uuid.UuidCreator;

import dev.dovetail.ftgo.consumer.Objection.Code;

/** Somebody who orders food: up to a limit per order, unless suspended. */
@Entity
public class Consumer {

    @Id
    private UUID id;

    @Version
    private int version;

    private String name;

    @Embedded
    private Address address;

    @Embedded
    private OrderLimit orderLimit;

    @Enumerated(EnumType.STRING)
    private Status status;

    protected Consumer() {}

    Consumer(String name, Address address, OrderLimit orderLimit) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.name = name;
        this.address = address;
        this.orderLimit = orderLimit;
        this.status = Status.ACTIVE;
    }

    /** @throws NotAllowed if the consumer is suspended already */
    void suspend() {
        if (status == Status.SUSPENDED) {
            throw new NotAllowed("The consumer is suspended already");
        }
        status = Status.SUSPENDED;
    }

    /** @throws NotAllowed if the consumer is not suspended */
    void reinstate() {
        if (status != Status.SUSPENDED) {
            throw new NotAllowed("The consumer is not suspended");
        }
        status = Status.ACTIVE;
    }

    void limitOrdersTo(OrderLimit limit) {
        orderLimit = limit;
    }

    /** Why this consumer may not place an order of that total; nothing if they may. The limit itself is within it. */
    Optional<Objection> objectionTo(Money orderTotal) {
        if (status == Status.SUSPENDED) {
            return Optional.of(new Objection(Code.SUSPENDED, "The consumer is suspended"));
        }
        return orderLimit.objectionTo(orderTotal);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Address address() {
        return address;
    }

    public OrderLimit orderLimit() {
        return orderLimit;
    }

    public Status status() {
        return status;
    }

    /** Whether a consumer may order. */
    public enum Status {
        ACTIVE,
        SUSPENDED
    }
}

package dev.dovetail.ftgo.order.consumer;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A registered consumer, by name. */
@Entity
@Table(name = "consumer")
public class Consumer {

    @Id
    private UUID id;

    private String name;

    @SuppressWarnings("NullAway.Init")
    protected Consumer() {}

    Consumer(UUID id, String name) {
        this.id = id;
        this.name = name;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }
}

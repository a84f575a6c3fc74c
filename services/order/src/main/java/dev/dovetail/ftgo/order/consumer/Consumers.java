package dev.dovetail.ftgo.order.consumer;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All consumers whose registration has come. */
@ApplicationScoped
public class Consumers implements PanacheRepositoryBase<Consumer, UUID> {

    /** Whether that consumer has registered. */
    public boolean know(UUID id) {
        return findById(id) != null;
    }

    /** Keeps a registration; the same one again changes nothing. */
    public void register(UUID id, String name) {
        if (!know(id)) {
            persist(new Consumer(id, name));
        }
    }
}

package dev.dovetail.ftgo.consumer;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;

import io.quarkus.panache.common.Sort;

/** What consumers and those who look after them can do; each use case is one transaction, with the messages it sends. */
@ApplicationScoped
@Transactional
public class ConsumerAdministration {

    private final Consumers consumers;
    private final ConsumerEvents events;

    ConsumerAdministration(Consumers consumers, ConsumerEvents events) {
        this.consumers = consumers;
        this.events = events;
    }

    /** Registers a consumer, who may order from then on. */
    public Consumer register(String name, Address address, OrderLimit orderLimit) {
        Consumer consumer = new Consumer(name, address, orderLimit);
        consumers.persist(consumer);
        events.registered(consumer);
        return consumer;
    }

    /** @throws UnknownConsumer if there is none of that id */
    public Consumer get(UUID id) {
        return consumers.findByIdOptional(id).orElseThrow(() -> new UnknownConsumer(id));
    }

    /** Those there are of these ids, in the order of their ids. */
    public List<Consumer> all(List<UUID> ids) {
        return consumers.list("id in ?1", Sort.by("id"), ids);
    }

    /**
     * Refuses all further orders of a consumer.
     *
     * @throws UnknownConsumer if there is none of that id
     * @throws NotAllowed if the consumer is suspended already
     * @throws OptimisticLockException if someone else changed the consumer meanwhile
     */
    public void suspend(UUID id) {
        get(id).suspend();
        consumers.flush();
    }

    /**
     * Lets a suspended consumer order again.
     *
     * @throws UnknownConsumer if there is none of that id
     * @throws NotAllowed if the consumer is not suspended
     * @throws OptimisticLockException if someone else changed the consumer meanwhile
     */
    public void reinstate(UUID id) {
        get(id).reinstate();
        consumers.flush();
    }

    /**
     * Changes what one order may cost at most.
     *
     * @throws UnknownConsumer if there is none of that id
     * @throws OptimisticLockException if someone else changed the consumer meanwhile
     */
    public Consumer limitOrders(UUID id, OrderLimit limit) {
        Consumer consumer = get(id);
        consumer.limitOrdersTo(limit);
        consumers.flush();
        return consumer;
    }
}

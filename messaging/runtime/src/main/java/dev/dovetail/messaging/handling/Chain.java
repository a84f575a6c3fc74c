package dev.dovetail.messaging.handling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import jakarta.inject.Singleton;

import io.quarkus.arc.All;
import io.quarkus.arc.InjectableBean;
import io.quarkus.arc.InstanceHandle;

import dev.dovetail.messaging.Refusal;

/** All middlewares, in order, around the handler. */
@Singleton
class Chain {

    /** What is no concern of a message that comes again only to rebuild a replica. */
    private static final Set<Integer> NOT_FOR_REPLAY = Set.of(
            Middleware.TRACING,
            Middleware.METRICS,
            Middleware.DEAD_LETTER,
            Middleware.REFUSAL,
            Middleware.REPLICA,
            Middleware.INBOX);

    private record Link(int place, Middleware middleware) {}

    private final List<Link> links;
    private final HandlerCall handler;
    private final Middleware.Next first;

    Chain(@All List<InstanceHandle<Middleware>> beans, HandlerCall handler) {
        this.links = beans.stream()
                .map(bean -> new Link(place(bean.getBean()), bean.get()))
                .toList();
        this.handler = handler;
        this.first = join(links, handler);
    }

    Outcome handle(Delivery delivery) throws Exception {
        return first.handle(delivery);
    }

    /**
     * The chain for messages that come again: it counts, remembers, answers and puts aside nothing, but repeats failed
     * attempts.
     *
     * @param preparation done in each attempt's transaction before the handler is called
     */
    Middleware.Next forReplay(Callable<?> preparation) {
        List<Link> replaying = new ArrayList<>(links.stream()
                .filter(link -> !NOT_FOR_REPLAY.contains(link.place()))
                .toList());
        replaying.add(new Link(Middleware.REFUSAL, Chain::withoutAnswer));
        replaying.add(new Link(Middleware.REPLICA, (delivery, next) -> {
            preparation.call();
            return next.handle(delivery);
        }));
        return join(replaying, handler);
    }

    private static Outcome withoutAnswer(Delivery delivery, Middleware.Next next) throws Exception {
        try {
            return next.handle(delivery);
        } catch (Refusal refusal) {
            return Outcome.REFUSED;
        }
    }

    private static Middleware.Next join(List<Link> links, Middleware.Next end) {
        List<Middleware> innermostFirst = links.stream()
                .sorted(Comparator.comparingInt(Link::place).reversed())
                .map(Link::middleware)
                .toList();
        Middleware.Next chain = end;
        for (Middleware middleware : innermostFirst) {
            Middleware.Next next = chain;
            chain = delivery -> middleware.handle(delivery, next);
        }
        return chain;
    }

    /** ArC says 0 for none. */
    private static int place(InjectableBean<?> bean) {
        return bean.getPriority() == 0 ? Integer.MAX_VALUE : bean.getPriority();
    }
}

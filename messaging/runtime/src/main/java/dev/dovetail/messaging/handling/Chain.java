package dev.dovetail.messaging.handling;

import java.util.Comparator;
import java.util.List;

import jakarta.inject.Singleton;

import io.quarkus.arc.All;
import io.quarkus.arc.InjectableBean;
import io.quarkus.arc.InstanceHandle;

/** All middlewares, in order, around the handler. */
@Singleton
class Chain {

    private final Middleware.Next first;

    Chain(@All List<InstanceHandle<Middleware>> beans, HandlerCall handler) {
        List<Middleware> innermostFirst = beans.stream()
                .sorted(Comparator.<InstanceHandle<Middleware>>comparingInt(bean -> place(bean.getBean()))
                        .reversed())
                .map(InstanceHandle::get)
                .toList();
        Middleware.Next chain = handler;
        for (Middleware middleware : innermostFirst) {
            Middleware.Next next = chain;
            chain = delivery -> middleware.handle(delivery, next);
        }
        this.first = chain;
    }

    Outcome handle(Delivery delivery) throws Exception {
        return first.handle(delivery);
    }

    /** ArC says 0 for none. */
    private static int place(InjectableBean<?> bean) {
        return bean.getPriority() == 0 ? Integer.MAX_VALUE : bean.getPriority();
    }
}

package dev.dovetail.bench.order;

import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

import com.github.f4b6a3.uuid.UuidCreator;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.Document;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.Outbox;
import dev.dovetail.messaging.SendOption;

/** Drops what is sent: nothing is serialized, nothing inserted. */
@Singleton
@Alternative
@Priority(1)
class NoOutbox implements Outbox {

    @Override
    public UUID publish(Channel channel, Object key, Event event, SendOption... options) {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    @Override
    public UUID publish(Channel channel, Object key, Document document, SendOption... options) {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    @Override
    public UUID send(Channel channel, Object key, Command command, SendOption... options) {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}

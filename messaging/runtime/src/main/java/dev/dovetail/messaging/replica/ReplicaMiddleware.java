package dev.dovetail.messaging.replica;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import dev.dovetail.messaging.database.Database;
import dev.dovetail.messaging.handling.Delivery;
import dev.dovetail.messaging.handling.Middleware;
import dev.dovetail.messaging.handling.Outcome;

/** Keeps a rebuilt copy from being put in place while a handler writes to the one before. */
@Singleton
@Priority(Middleware.REPLICA)
class ReplicaMiddleware implements Middleware {

    private final KnownReplicas replicas;
    private final Database database;

    ReplicaMiddleware(KnownReplicas replicas, Database database) {
        this.replicas = replicas;
        this.database = database;
    }

    @Override
    public Outcome handle(Delivery delivery, Next next) throws Exception {
        Optional<KnownReplica> replica = replicas.ofChannel(delivery.context().channel());
        if (replica.isPresent() && replica.get().hasTables()) {
            share(replica.get());
        }
        return next.handle(delivery);
    }

    private void share(KnownReplica replica) throws SQLException {
        try (Connection connection = database.connection()) {
            ReplicaLock.share(connection, replica.name());
        }
    }
}

package dev.dovetail.messaging.replica;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.scheduler.Scheduled;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

import dev.dovetail.messaging.database.Database;
import dev.dovetail.messaging.database.DatabaseOutage;
import dev.dovetail.messaging.handling.Stop;
import dev.dovetail.messaging.handling.StoppedException;

/** Does the rebuilds that {@code replica_rebuild} asks for, each by one instance of the service. */
@Singleton
class Rebuilds {

    private static final Logger LOG = Logger.getLogger(Rebuilds.class);

    private final KnownReplicas replicas;
    private final Rebuild rebuild;
    private final Database database;
    private final Stop stop;

    Rebuilds(KnownReplicas replicas, Rebuild rebuild, Database database, Stop stop) {
        this.replicas = replicas;
        this.rebuild = rebuild;
        this.database = database;
        this.stop = stop;
    }

    /** On a thread of its own, since handlers have a request context for each attempt. */
    @Scheduled(
            identity = "dovetail-messaging-rebuilds",
            every = "${dovetail.messaging.replicas.interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() throws InterruptedException {
        if (replicas.all().isEmpty() || stop.isRequested()) {
            return;
        }
        Thread thread = Thread.ofVirtual()
                .name("dovetail-rebuild")
                .inheritInheritableThreadLocals(false)
                .unstarted(this::doAll);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
        thread.join();
    }

    private void doAll() {
        try (Connection session = database.connection()) {
            for (RebuildRequest request : RebuildTable.open(session)) {
                Optional<KnownReplica> replica = replicas.named(request.replica());
                if (replica.isPresent()) {
                    doIfNobodyElseDoes(replica.get(), request, session);
                } else {
                    RebuildTable.failed(session, request.id(), unknown(request.replica()));
                }
            }
        } catch (SQLException outage) {
            LOG.debug("Cannot look for rebuilds", outage);
        }
    }

    private void doIfNobodyElseDoes(KnownReplica replica, RebuildRequest request, Connection session)
            throws SQLException {
        if (!ReplicaLock.tryToBeRebuilder(session, replica.name())) {
            return;
        }
        try {
            if (RebuildTable.begin(session, request.id())) {
                rebuild.run(replica, request, session);
            }
        } catch (StoppedException stopped) {
            RebuildTable.interrupted(
                    session, request.id(), "the instance that rebuilt it stopped; another begins anew");
        } catch (Exception failure) {
            note(failure, request, session);
        } finally {
            ReplicaLock.noLongerRebuilder(session, replica.name());
        }
    }

    private static void note(Exception failure, RebuildRequest request, Connection session) throws SQLException {
        String problem = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        if (failure instanceof KafkaException || DatabaseOutage.causes(failure)) {
            LOG.warnf(failure, "Replica %s is not rebuilt yet; it is tried again", request.replica());
            RebuildTable.interrupted(session, request.id(), problem);
        } else {
            LOG.errorf(failure, "Replica %s cannot be rebuilt", request.replica());
            RebuildTable.failed(session, request.id(), problem);
        }
    }

    private String unknown(String replica) {
        return "there is no replica '" + replica + "' here, only "
                + replicas.all().stream().map(KnownReplica::name).toList();
    }
}

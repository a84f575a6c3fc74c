package dev.dovetail.messaging.replica;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.Consumer;
import org.jboss.logging.Logger;

import dev.dovetail.messaging.database.Database;
import dev.dovetail.messaging.handling.Incoming;
import dev.dovetail.messaging.handling.Outcome;
import dev.dovetail.messaging.handling.Replay;
import dev.dovetail.messaging.handling.Stop;

/**
 * Rebuilds a replica. Its tables get empty twins, into which the channel is replayed from its beginning, while the
 * service answers from the tables and goes on keeping them. When the replay has caught up, handling for the replica
 * pauses; what came last is replayed too, and the twins' rows take the place of the tables' rows in one transaction.
 * Whatever was handled for the tables until then is in the channel, and so in the twins; what comes later is handled on
 * the new rows.
 */
@Singleton
class Rebuild {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final ChannelConsumers consumers;
    private final Replay replay;
    private final Database database;
    private final Stop stop;

    Rebuild(ChannelConsumers consumers, Replay replay, Database database, Stop stop) {
        this.consumers = consumers;
        this.replay = replay;
        this.database = database;
        this.stop = stop;
    }

    /**
     * Does it.
     *
     * @param session a connection in no transaction, which the rebuilder's lock is held by
     * @throws Exception if not; the replica is as it was, or with a part of its messages handled again
     */
    void run(KnownReplica replica, RebuildRequest request, Connection session) throws Exception {
        LOG.infof(
                "Replica %s is being rebuilt from %s",
                replica.name(), replica.channel().name());
        String topic = consumers.topic(replica.channel());
        try (Consumer<String, byte[]> consumer = consumers.open(replica.channel())) {
            ChannelReplay channel = new ChannelReplay(consumer, replica, topic, stop);
            ChannelReplay.Listener listener = far -> RebuildTable.progress(session, request.id(), far);
            if (replica.hasTables()) {
                beside(replica, request, session, channel, listener);
            } else {
                channel.toEnd(message -> replay.again(message, () -> null), listener);
            }
            RebuildTable.done(session, request.id());
            LOG.infof(
                    "Replica %s is rebuilt: %d offsets read, %d messages skipped",
                    replica.name(), channel.read(), channel.skipped());
        }
    }

    private void beside(
            KnownReplica replica,
            RebuildRequest request,
            Connection session,
            ChannelReplay channel,
            ChannelReplay.Listener listener)
            throws Exception {
        ShadowTables twins = ShadowTables.create(session, replica.name(), replica.tables());
        try {
            ChannelReplay.Handling handling = message -> again(message, twins);
            do {
                channel.toEnd(handling, listener);
            } while (!putInPlace(replica, request, session, channel, handling, twins));
        } finally {
            twins.drop();
        }
    }

    private Outcome again(Incoming message, ShadowTables twins) throws Exception {
        return replay.again(message, () -> {
            try (Connection transaction = database.connection()) {
                twins.use(transaction);
            }
            return null;
        });
    }

    /** False if handlers were at work for too long: they go on, and it is to be tried again. */
    private static boolean putInPlace(
            KnownReplica replica,
            RebuildRequest request,
            Connection session,
            ChannelReplay channel,
            ChannelReplay.Handling handling,
            ShadowTables twins)
            throws Exception {
        session.setAutoCommit(false);
        try {
            takeAlone(replica, session);
            channel.toEnd(handling, far -> {});
            RebuildTable.rows(session, request.id(), twins.added(), twins.removed());
            RebuildTable.progress(session, request.id(), channel);
            twins.takeTheirPlace();
            session.commit();
            return true;
        } catch (SQLException failure) {
            session.rollback();
            if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
                return false;
            }
            throw failure;
        } catch (Exception | Error failure) {
            session.rollback();
            throw failure;
        } finally {
            session.setAutoCommit(true);
        }
    }

    /** Those who want to handle queue behind, so it does not wait for long. */
    private static void takeAlone(KnownReplica replica, Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("set local lock_timeout = '5s'");
        }
        ReplicaLock.takeAlone(session, replica.name());
    }
}

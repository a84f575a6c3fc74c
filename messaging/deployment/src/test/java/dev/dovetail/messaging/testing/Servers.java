package dev.dovetail.messaging.testing;

import java.util.concurrent.atomic.AtomicInteger;

import dev.dovetail.embedded.KafkaServer;
import dev.dovetail.embedded.PostgresServer;

/** One Postgres and one Kafka for all tests of this JVM. */
public final class Servers {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Servers() {}

    private static final class Postgres {
        static final PostgresServer SERVER = PostgresServer.temporary();
    }

    private static final class Kafka {
        static final KafkaServer SERVER = KafkaServer.temporary();
    }

    /** A database of its own, as the owner of which the application logs in. */
    static PostgresDatabaseOfTest newDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        return new PostgresDatabaseOfTest(
                Postgres.SERVER.createDatabase(name, "secret").jdbcUrl(), name, "secret");
    }

    static String kafka() {
        return Kafka.SERVER.bootstrapServers();
    }

    /** A database on a server of its own, which a test can stop: see {@link App#stopPostgres}. */
    static PostgresDatabaseOfTest newServer() {
        PostgresServer server = PostgresServer.temporary();
        PostgresSwitch.offer(server::stop, server::start);
        return new PostgresDatabaseOfTest(
                server.createDatabase("test", "secret").jdbcUrl(), "test", "secret");
    }

    record PostgresDatabaseOfTest(String url, String user, String password) {}
}

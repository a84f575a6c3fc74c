package dev.dovetail.relay;

import java.util.concurrent.atomic.AtomicInteger;

import dev.dovetail.embedded.KafkaServer;
import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.embedded.PostgresServer;

/** One Postgres and one Kafka for the tests of a JVM that do not stop them; each test has its own database and topics. */
public final class Servers {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final class Holder {
        static final PostgresServer POSTGRES = PostgresServer.builder()
                .set("max_replication_slots", "60")
                .set("max_wal_senders", "60")
                .start();
        static final KafkaServer KAFKA = KafkaServer.temporary();
    }

    private Servers() {}

    public static PostgresServer postgres() {
        return Holder.POSTGRES;
    }

    public static KafkaServer kafka() {
        return Holder.KAFKA;
    }

    /** A new, empty database. */
    public static PostgresDatabase database() {
        return postgres().createDatabase("relay_test_" + NUMBER.incrementAndGet(), "secret");
    }

    /** A name nobody else uses. */
    public static String unique(String name) {
        return name + "." + NUMBER.incrementAndGet();
    }
}

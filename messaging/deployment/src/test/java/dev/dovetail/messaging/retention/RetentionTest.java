package dev.dovetail.messaging.retention;

import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Outbox;
import dev.dovetail.messaging.testing.App;
import dev.dovetail.messaging.testing.Db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RetentionTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = App.of("retention", RetentionTest.class)
            .overrideConfigKey("dovetail.messaging.retention.after", "2d")
            .overrideConfigKey("dovetail.messaging.retention.interval", "1s")
            .overrideConfigKey("dovetail.messaging.retention.batch-size", "7");

    @Inject
    Outbox outbox;

    @Inject
    Db db;

    @MessageType("test.Aged")
    record Aged() implements Event {}

    @Test
    void onlyOldRowsAreDeleted() {
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(Channel.of("retention"), "k", new Aged()));
        inserted("young", 1, 5);
        inserted("old", 3, 50);
        handled("young", 1, 5);
        handled("old", 3, 50);

        await().until(() -> count("outbox", "aggregateid = 'old'") == 0 && count("inbox", "consumer = 'old'") == 0);
        assertThat(count("outbox", "aggregateid = 'young'")).isEqualTo(5);
        assertThat(count("outbox", "aggregateid = 'k'")).isEqualTo(1);
        assertThat(count("inbox", "consumer = 'young'")).isEqualTo(5);
    }

    private void inserted(String key, int days, int rows) {
        Instant time = Instant.now().minusSeconds(days * 24L * 3600);
        for (int i = 0; i < rows; i++) {
            db.run(
                    "insert into outbox values (?, 'retention', ?, 'test.Aged', '', '{}', ?::timestamptz)",
                    UuidCreator.getTimeOrderedEpoch(time),
                    key,
                    time.toString());
        }
    }

    private void handled(String consumer, int days, int rows) {
        for (int i = 0; i < rows; i++) {
            db.run(
                    "insert into inbox values (?, ?, now() - make_interval(days => ?))",
                    consumer,
                    UUID.randomUUID(),
                    days);
        }
    }

    private long count(String table, String where) {
        return db.number("select count(*) from " + table + " where " + where);
    }
}

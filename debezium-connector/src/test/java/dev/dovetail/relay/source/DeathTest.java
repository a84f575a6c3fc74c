package dev.dovetail.relay.source;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import dev.dovetail.relay.lease.Leadership;
import dev.dovetail.relay.lease.Standing;
import dev.dovetail.relay.lease.Term;

import static org.assertj.core.api.Assertions.assertThat;

/** Errors that nobody foresaw. */
class DeathTest {

    private static final Map<String, String> NOBODY_ANSWERS = Map.of(
            "dovetail.relay.kafka.bootstrap-servers", "127.0.0.1:1",
            "dovetail.relay.sources.orders.host", "127.0.0.1",
            "dovetail.relay.sources.orders.port", "1",
            "dovetail.relay.sources.orders.database", "orders",
            "dovetail.relay.sources.orders.username", "relay",
            "dovetail.relay.sources.orders.password", "none");

    @Test
    void aSourceThatEndsByAnErrorSaysSoAndLetsAnotherRelayLead() throws Exception {
        // given
        var leadership = new Broken();
        try (var relay = TestRelay.prepare(NOBODY_ANSWERS)) {
            Source source = relay.led("orders", leadership);
            assertThat(source.isDead()).isFalse();

            // when
            source.start();

            // then
            assertThat(leadership.left.await(40, TimeUnit.SECONDS)).isTrue();
            assertThat(source.isDead()).isTrue();
        }
    }

    /** As after a class that cannot be loaded. */
    private static final class Broken implements Leadership {

        final CountDownLatch left = new CountDownLatch(1);

        @Override
        public Optional<Term> await(Duration patience) {
            throw new NoClassDefFoundError("missing");
        }

        @Override
        public void stop() {
            left.countDown();
        }

        @Override
        public Optional<Term> term() {
            return Optional.empty();
        }

        @Override
        public Standing standing() {
            return new Standing(Optional.empty(), false, "broken");
        }

        @Override
        public void start() {}

        @Override
        public void fit(boolean fit) {}

        @Override
        public void giveUp(String reason) {}

        @Override
        public void release() {}
    }
}

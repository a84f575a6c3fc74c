package dev.dovetail.bench.load;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoadTest {

    @Test
    void openLoop_makesAllCalls_evenIfTheFirstIsAnsweredOnlyAfterTheLast() {
        var unanswered = new CountDownLatch(19);

        var load = OpenLoop.run(1_000, Duration.ofMillis(20), number -> {
            if (number == 0) {
                unanswered.await();
            }
            unanswered.countDown();
        });

        assertThat(load.offered()).isEqualTo(20);
        assertThat(load.latencies().count()).isEqualTo(20);
    }

    @Test
    void failures_areCountedAndNotTimed() {
        var load = OpenLoop.run(1_000, Duration.ofMillis(10), number -> {
            if (number % 2 == 0) {
                throw new IllegalStateException("refused");
            }
        });

        assertThat(load.latencies().count()).isEqualTo(5);
        assertThat(load.failures()).hasSize(5);
        assertThat(load.failureText()).startsWith("5 (first: ").contains("refused");
    }

    @Test
    void closedLoop_hasAsManyCallsAtATimeAsClients() {
        var together = new CountDownLatch(4);
        var atATime = new AtomicInteger();
        var most = new AtomicInteger();

        ClosedLoop.run(4, Duration.ofMillis(500), number -> {
            most.accumulateAndGet(atATime.incrementAndGet(), Math::max);
            together.countDown();
            together.await(10, TimeUnit.SECONDS);
            atATime.decrementAndGet();
        });

        assertThat(most).hasValue(4);
    }
}

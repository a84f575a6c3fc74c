package dev.dovetail.grpc;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import io.grpc.CallOptions;
import io.grpc.Status.Code;
import io.quarkus.runtime.ShutdownEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.dovetail.grpc.Server.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StreamsTest {

    private static final int ALL = 8_000;
    private static final String KIBIBYTE = "k".repeat(1_024);

    private final Server server;

    StreamsTest() throws IOException {
        server = new Server();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_reader_gets_all_in_order_and_then_the_end() {
        server.stream(outflow -> IntStream.range(0, 5).forEach(i -> outflow.send(text("" + i))));

        var reader = Reader.of(server).request(10);

        assertThat(reader.awaitEnd().getStatus().getCode()).isEqualTo(Code.OK);
        assertThat(reader.read()).containsExactly("0", "1", "2", "3", "4");
        await().until(() -> server.streams.count() == 0);
    }

    @Test
    void a_slow_reader_slows_the_work_and_loses_nothing() {
        var sent = new AtomicInteger();
        var worker = new AtomicReference<Thread>();
        server.stream(outflow -> {
            worker.set(Thread.currentThread());
            for (int i = 0; i < ALL; i++) {
                outflow.send(text(i + KIBIBYTE));
                sent.incrementAndGet();
            }
        });

        var reader = Reader.of(server).request(1).awaitRead(1);

        await().until(() -> worker.get().getState() != Thread.State.RUNNABLE);
        // Of 8 MB; a window of HTTP/2 and what is buffered on the way hold less than half of it.
        assertThat(sent).hasValueLessThan(ALL / 2);
        reader.request(ALL).awaitEnd();
        assertThat(reader.read())
                .isEqualTo(IntStream.range(0, ALL).mapToObj(i -> i + KIBIBYTE).toList());
    }

    @Test
    void work_ends_when_its_reader_has_gone() throws InterruptedException {
        var given = workThatWaits();

        Reader.of(server).request(1).awaitRead(1).cancel();

        assertThat(given.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void work_ends_when_the_deadline_has_passed() throws InterruptedException {
        var given = workThatWaits();

        var reader = Reader.of(server, CallOptions.DEFAULT.withDeadlineAfter(300, TimeUnit.MILLISECONDS));

        assertThat(reader.awaitEnd().getStatus().getCode()).isEqualTo(Code.DEADLINE_EXCEEDED);
        assertThat(given.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void work_that_cannot_send_ends_too() throws InterruptedException {
        var given = new CountDownLatch(1);
        server.stream(outflow -> {
            try {
                while (true) {
                    outflow.send(text(KIBIBYTE));
                }
            } finally {
                given.countDown();
            }
        });

        var reader = Reader.of(server).request(1).awaitRead(1);
        reader.cancel();

        assertThat(given.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void when_this_instance_ends_readers_are_sent_to_another() throws InterruptedException {
        var given = workThatWaits();
        var reader = Reader.of(server).request(1).awaitRead(1);

        server.streams.ending(new ShutdownEvent());

        var end = reader.awaitEnd();
        assertThat(end.getStatus().getCode()).isEqualTo(Code.UNAVAILABLE);
        assertThat(Details.of(end, ErrorInfo.class).getReason()).isEqualTo("INSTANCE_ENDS");
        assertThat(Details.of(end, RetryInfo.class).getRetryDelay().getSeconds())
                .isZero();
        assertThat(given.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(Reader.of(server).awaitEnd().getStatus().getCode()).isEqualTo(Code.UNAVAILABLE);
    }

    @Test
    void what_a_caller_sends_is_taken_one_by_one_until_its_side_is_closed() {
        server.duplex((inflow, outflow) -> {
            for (var message = inflow.take(); message.isPresent(); message = inflow.take()) {
                outflow.send(text("read " + message.get().getValue()));
            }
            outflow.send(text("closed"));
        });

        var caller = Reader.duplex(server).request(10);
        List.of("a", "b", "c").forEach(caller::send);
        caller.awaitRead(3);
        caller.closeSide();

        assertThat(caller.awaitEnd().getStatus().getCode()).isEqualTo(Code.OK);
        assertThat(caller.read()).containsExactly("read a", "read b", "read c", "closed");
    }

    @Test
    void a_woken_stream_looks_again() {
        var news = new AtomicBoolean();
        var open = new AtomicReference<Outflow<?>>();
        server.stream(outflow -> {
            open.set(outflow);
            outflow.await(news::get);
            outflow.send(text("news"));
        });
        var reader = Reader.of(server).request(1);
        await().until(() -> open.get() != null);

        news.set(true);
        open.get().wake();

        assertThat(reader.awaitRead(1).read()).containsExactly("news");
    }

    /** Sends something, waits for what never happens, and tells when it does not any more. */
    private CountDownLatch workThatWaits() {
        var given = new CountDownLatch(1);
        server.stream(outflow -> {
            try {
                outflow.send(text("here"));
                outflow.await(() -> false);
            } finally {
                given.countDown();
            }
        });
        return given;
    }
}

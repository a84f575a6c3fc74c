package dev.dovetail.grpc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import com.google.rpc.ErrorInfo;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.dovetail.grpc.Server.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class UnreadableMessagesTest {

    /** Says that ten bytes of text follow. */
    private static final byte[] CUT = {10, 10, 'a'};

    private final Server server;
    private final AtomicInteger begun = new AtomicInteger();

    UnreadableMessagesTest() throws IOException {
        server = new Server();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unary", "Stream"})
    void what_is_no_message_is_the_callers_fault_and_begins_nothing(String method) {
        server.unary(text -> text + begun.incrementAndGet()).stream(outflow -> begun.incrementAndGet());

        var end = new Caller(method).send(CUT).closeSide().awaitEnd();

        assertThat(end.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(Details.of(end, ErrorInfo.class).getReason()).isEqualTo("MALFORMED");
        assertThat(begun).hasValue(0);
    }

    @Test
    void work_for_a_stream_in_which_it_comes_is_given_up() throws InterruptedException {
        var given = new CountDownLatch(1);
        server.duplex((inflow, outflow) -> {
            try {
                while (inflow.take().isPresent()) {
                    outflow.send(text("read"));
                }
                begun.incrementAndGet();
            } finally {
                given.countDown();
            }
        });

        var end = new Caller("Duplex").send(text("a").toByteArray()).send(CUT).awaitEnd();

        assertThat(end.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(given.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(begun).hasValue(0);
        await().until(() -> server.streams.count() == 0);
    }

    @Test
    void work_that_answers_meanwhile_speaks_to_nobody() throws InterruptedException {
        var given = new AtomicReference<Throwable>();
        var ended = new CountDownLatch(1);
        server.duplex((inflow, outflow) -> {
            try {
                while (true) {
                    outflow.send(text("something"));
                }
            } catch (Throwable failure) {
                given.set(failure);
                throw failure;
            } finally {
                ended.countDown();
            }
        });

        var end = new Caller("Duplex").send(CUT).awaitEnd();

        assertThat(end.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(given.get()).isInstanceOf(StreamEnded.class);
    }

    /** Sends whatever bytes it likes. */
    private final class Caller extends ClientCall.Listener<byte[]> {

        private final ClientCall<byte[], byte[]> call;
        private final AtomicReference<StatusRuntimeException> end = new AtomicReference<>();

        Caller(String method) {
            call = server.channel()
                    .newCall(
                            MethodDescriptor.<byte[], byte[]>newBuilder()
                                    .setType(MethodDescriptor.MethodType.BIDI_STREAMING)
                                    .setFullMethodName("test.Test/" + method)
                                    .setRequestMarshaller(new Bytes())
                                    .setResponseMarshaller(new Bytes())
                                    .build(),
                            CallOptions.DEFAULT);
            call.start(this, new Metadata());
            call.request(Integer.MAX_VALUE);
        }

        Caller send(byte[] message) {
            call.sendMessage(message);
            return this;
        }

        Caller closeSide() {
            call.halfClose();
            return this;
        }

        StatusRuntimeException awaitEnd() {
            return await().until(end::get, reached -> reached != null);
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            end.set(status.asRuntimeException(trailers));
        }
    }

    private static final class Bytes implements Marshaller<byte[]> {

        @Override
        public InputStream stream(byte[] bytes) {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

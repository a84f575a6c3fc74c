package dev.dovetail.grpc;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

import com.google.rpc.ErrorInfo;
import com.google.rpc.ResourceInfo;
import com.google.rpc.RetryInfo;
import io.grpc.CallOptions;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.dovetail.grpc.Server.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

class CallsTest {

    private final Server server;

    CallsTest() throws IOException {
        server = new Server();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_call_runs_on_a_virtual_thread() {
        server.unary(text -> text + " " + Thread.currentThread().isVirtual());

        assertThat(call("virtual?")).isEqualTo("virtual? true");
    }

    @Test
    void what_the_domain_refuses_is_told_with_its_details() {
        server.unary(text -> {
            throw new Server.Unknown();
        });

        StatusRuntimeException refused = refusal();

        assertThat(refused.getStatus().getCode()).isEqualTo(Code.NOT_FOUND);
        assertThat(Details.of(refused, ErrorInfo.class))
                .isEqualTo(ErrorInfo.newBuilder()
                        .setDomain("test.ftgo")
                        .setReason("UNKNOWN_THING")
                        .build());
        assertThat(Details.of(refused, ResourceInfo.class).getResourceName()).isEqualTo("7");
    }

    @Test
    void of_a_fault_a_caller_learns_nothing_but_that() {
        server.unary(text -> {
            throw new IllegalArgumentException("a secret");
        });

        StatusRuntimeException failed = refusal();

        assertThat(failed.getStatus().getCode()).isEqualTo(Code.INTERNAL);
        assertThat(failed).hasMessageNotContaining("secret");
        assertThat(String.valueOf(failed.getTrailers())).doesNotContain("secret", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53300"})
    void without_the_database_a_caller_is_asked_to_try_again(String state) {
        server.unary(text -> {
            throw new IllegalStateException(new SQLException("gone", state));
        });

        StatusRuntimeException failed = refusal();

        assertThat(failed.getStatus().getCode()).isEqualTo(Code.UNAVAILABLE);
        assertThat(Details.of(failed, RetryInfo.class).getRetryDelay().getSeconds())
                .isEqualTo(1);
    }

    @Test
    void a_statement_that_the_database_refuses_is_a_fault() {
        server.unary(text -> {
            throw new IllegalStateException(new SQLException("no such column", "42703"));
        });

        assertThat(refusal().getStatus().getCode()).isEqualTo(Code.INTERNAL);
    }

    @Test
    void work_that_nobody_waits_for_any_more_is_not_begun() throws IOException {
        var later = new Later();
        var begun = new AtomicBoolean();
        try (var busy = new Server(later)) {
            busy.unary(text -> {
                begun.set(true);
                return text;
            });
            var call = busy.channel().newCall(Server.UNARY, CallOptions.DEFAULT);
            var answer = ClientCalls.futureUnaryCall(call, text(""));
            await().until(later::hasTasks);

            answer.cancel(true);
            await().until(() -> busy.cancelled.get() == 1);
            later.runAll();

            assertThat(begun).isFalse();
        }
    }

    private String call(String request) {
        return ClientCalls.blockingUnaryCall(server.channel(), Server.UNARY, CallOptions.DEFAULT, text(request))
                .getValue();
    }

    private StatusRuntimeException refusal() {
        return catchThrowableOfType(StatusRuntimeException.class, () -> call(""));
    }
}

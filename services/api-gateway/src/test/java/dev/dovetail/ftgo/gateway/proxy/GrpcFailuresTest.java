package dev.dovetail.ftgo.gateway.proxy;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GrpcFailuresTest {

    @ParameterizedTest
    @CsvSource({
        "INVALID_ARGUMENT, 400",
        "FAILED_PRECONDITION, 400",
        "OUT_OF_RANGE, 400",
        "UNAUTHENTICATED, 401",
        "PERMISSION_DENIED, 403",
        "NOT_FOUND, 404",
        "ALREADY_EXISTS, 409",
        "ABORTED, 409"
    })
    void what_the_caller_has_to_ask_otherwise_is_a_refusal(Status.Code code, int status) {
        RuntimeException seen = Failures.ofAttempt("restaurant", failure(code));

        assertThat(seen).isInstanceOf(Refused.class).hasMessage("said so");
        assertThat(((Refused) seen).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "UNAVAILABLE, false",
        "RESOURCE_EXHAUSTED, false",
        "INTERNAL, false",
        "UNKNOWN, false",
        "DATA_LOSS, false",
        "UNIMPLEMENTED, false",
        "DEADLINE_EXCEEDED, true",
        "CANCELLED, true"
    })
    void all_else_is_the_services_fault_and_repeated_unless_time_was_up(Status.Code code, boolean late) {
        RuntimeException seen = Failures.ofAttempt("restaurant", failure(code));

        assertThat(seen).isInstanceOf(ServiceFailed.class);
        assertThat(((ServiceFailed) seen).late()).isEqualTo(late);
    }

    private static StatusRuntimeException failure(Status.Code code) {
        return code.toStatus().withDescription("said so").asRuntimeException();
    }
}

package dev.dovetail.grpc;

import java.util.Collections;
import java.util.List;
import java.util.UUID;

import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

class FieldsTest {

    private final Fields fields = new Fields(new ApiErrors("test.ftgo"));

    @Test
    void what_is_right_is_read() {
        UUID id = UUID.randomUUID();

        assertThat(fields.uuid("id", id.toString())).isEqualTo(id);
        assertThat(fields.uuidOrNone("after", "")).isEqualTo(new UUID(0, 0));
        assertThat(fields.uuids("ids", List.of(id.toString()), 1)).containsExactly(id);
        assertThat(fields.notNegative("seen", 7)).isEqualTo(7);
        fields.check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1-1-1-1-1", "ajanta", "0198f0a8-0000-7000-8000-00000000000g", "' or 1=1 --"})
    void what_is_no_uuid_is_pointed_at(String text) {
        fields.uuid("id", text);

        assertThat(violations()).extracting(FieldViolation::getField).containsExactly("id");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void too_many_uuids_or_none_are_pointed_at(int number) {
        fields.uuids("ids", Collections.nCopies(number, UUID.randomUUID().toString()), 2);

        assertThat(violations()).extracting(FieldViolation::getField).containsExactly("ids");
    }

    @Test
    void of_several_uuids_those_are_pointed_at_that_are_none() {
        fields.uuids("ids", List.of(UUID.randomUUID().toString(), "ajanta", ""), 3);

        assertThat(violations()).extracting(FieldViolation::getField).containsExactly("ids[1]", "ids[2]");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        fields.uuid("id", "");
        fields.notNegative("seen", -1);
        fields.violation("action", "must be one of three");

        assertThat(violations())
                .extracting(FieldViolation::getField, FieldViolation::getDescription)
                .containsExactly(
                        tuple("id", "is missing: it must be a UUID"),
                        tuple("seen", "must be 0 or more"),
                        tuple("action", "must be one of three"));
    }

    private Iterable<FieldViolation> violations() {
        var refused = catchThrowableOfType(StatusRuntimeException.class, fields::check);
        assertThat(refused.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
        return Details.of(refused, BadRequest.class).getFieldViolationsList();
    }
}

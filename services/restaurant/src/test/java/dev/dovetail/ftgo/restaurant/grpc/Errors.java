package dev.dovetail.ftgo.restaurant.grpc;

import java.util.List;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/** What an error carries. */
final class Errors {

    private Errors() {}

    static String reasonOf(StatusRuntimeException error) {
        ErrorInfo info = detail(error, ErrorInfo.class);
        return info.getDomain() + " " + info.getReason();
    }

    static List<String> fieldsOf(StatusRuntimeException error) {
        return detail(error, BadRequest.class).getFieldViolationsList().stream()
                .map(FieldViolation::getField)
                .toList();
    }

    static <T extends Message> T detail(StatusRuntimeException error, Class<T> type) {
        Any detail = StatusProto.fromThrowable(error).getDetailsList().stream()
                .filter(any -> any.is(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " in " + error));
        try {
            return detail.unpack(type);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }
}

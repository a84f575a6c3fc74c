package dev.dovetail.grpc;

import java.util.List;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/** What an error carries. */
final class Details {

    private Details() {}

    /** The detail of that type. */
    static <T extends Message> T of(StatusRuntimeException error, Class<T> type) {
        List<Any> details = StatusProto.fromThrowable(error).getDetailsList();
        for (Any detail : details) {
            if (detail.is(type)) {
                try {
                    return detail.unpack(type);
                } catch (InvalidProtocolBufferException e) {
                    throw new AssertionError(e);
                }
            }
        }
        throw new AssertionError("no " + type.getSimpleName() + " in " + details);
    }
}

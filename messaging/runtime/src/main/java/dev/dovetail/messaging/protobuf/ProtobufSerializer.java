package dev.dovetail.messaging.protobuf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.quarkus.arc.All;
import org.jspecify.annotations.Nullable;

import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.serialization.MessageSerializer;
import dev.dovetail.messaging.serialization.UnreadableBodyException;
import dev.dovetail.messaging.serialization.UnwritableBodyException;

import static java.util.Objects.requireNonNull;

/** Protobuf, for the types that have a {@link ProtobufMapping}. */
@Singleton
@Priority(ProtobufSerializer.BEFORE_JSON)
class ProtobufSerializer implements MessageSerializer {

    static final int BEFORE_JSON = 1_000_000;

    private final Map<Class<?>, ProtobufMapping<?, ?>> mappings = new HashMap<>();

    ProtobufSerializer(@All List<ProtobufMapping<?, ?>> mappings) {
        for (ProtobufMapping<?, ?> mapping : mappings) {
            ProtobufMapping<?, ?> other = this.mappings.put(mapping.body(), mapping);
            if (other != null) {
                throw new IllegalStateException("%s and %s both map %s to Protobuf; remove one of them"
                        .formatted(
                                other.getClass().getName(),
                                mapping.getClass().getName(),
                                mapping.body().getName()));
            }
        }
    }

    @Override
    public String contentType() {
        return "application/protobuf";
    }

    @Override
    public boolean writes(Class<? extends MessageBody> type) {
        ProtobufMapping<?, ?> mapping = mappings.get(type);
        return mapping != null && mapping.sends();
    }

    @Override
    public byte[] write(MessageBody body) throws UnwritableBodyException {
        return write(requireNonNull(mapping(body.getClass()), "only asked for what it writes"), body);
    }

    @Override
    public <T extends MessageBody> T read(byte[] bytes, Class<T> type) throws UnreadableBodyException {
        ProtobufMapping<T, ?> mapping = mapping(type);
        if (mapping == null) {
            throw new UnreadableBodyException(
                    "the body is Protobuf, but there is no ProtobufMapping for " + type.getName(), null);
        }
        return read(mapping, bytes);
    }

    private static <T extends MessageBody> byte[] write(ProtobufMapping<T, ?> mapping, MessageBody body)
            throws UnwritableBodyException {
        try {
            return mapping.write(mapping.body().cast(body)).toByteArray();
        } catch (RuntimeException failure) {
            throw new UnwritableBodyException(
                    body.getClass().getName() + " cannot be written as Protobuf: " + failure.getMessage(), failure);
        }
    }

    private static <T extends MessageBody, M extends Message> T read(ProtobufMapping<T, M> mapping, byte[] bytes)
            throws UnreadableBodyException {
        try {
            return mapping.read(mapping.parser().parseFrom(bytes));
        } catch (InvalidProtocolBufferException failure) {
            throw new UnreadableBodyException(
                    "the body is not the Protobuf expected: " + failure.getMessage(), failure);
        } catch (IllegalArgumentException | NullPointerException failure) {
            throw new UnreadableBodyException("the body makes no sense: " + failure.getMessage(), failure);
        }
    }

    @SuppressWarnings("unchecked")
    private <T extends MessageBody> @Nullable ProtobufMapping<T, ?> mapping(Class<T> type) {
        return (ProtobufMapping<T, ?>) mappings.get(type);
    }
}

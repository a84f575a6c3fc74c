package dev.dovetail.messaging.protobuf;

import com.google.protobuf.Message;
import com.google.protobuf.Parser;

import dev.dovetail.messaging.MessageBody;

/**
 * How one type of message is written in Protobuf. A CDI bean of this type makes the library read {@code
 * application/protobuf} bodies of the type, and send them so; a handler does not see in which format its message came.
 *
 * <pre>{@code
 * @Singleton
 * class PositionMapping implements ProtobufMapping<CourierMoved, Position> {
 *     public Class<CourierMoved> body() { return CourierMoved.class; }
 *     public Parser<Position> parser() { return Position.parser(); }
 *     public Position write(CourierMoved body) { return Position.newBuilder()...build(); }
 *     public CourierMoved read(Position message) { return new CourierMoved(...); }
 * }
 * }</pre>
 *
 * @param <B> the body's class, as the handler takes it
 * @param <M> the class that protoc made of its {@code .proto}
 */
public interface ProtobufMapping<B extends MessageBody, M extends Message> {

    /** The body's class. One mapping is for exactly one class. */
    Class<B> body();

    /** Reads the generated class. */
    Parser<M> parser();

    /** The body as the generated class. */
    M write(B body);

    /**
     * The body of a message that was received. Protobuf knows no missing fields, only defaults: check here what must be
     * there.
     *
     * @throws IllegalArgumentException if it makes no sense; the text becomes the dead letter's reason
     */
    B read(M message);

    /** Whether this application sends the type in Protobuf; otherwise it only reads it so, and sends JSON. */
    default boolean sends() {
        return true;
    }
}

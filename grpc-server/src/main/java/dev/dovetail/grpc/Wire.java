package dev.dovetail.grpc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.Status;

/** Messages as they travel. */
final class Wire {

    /** What came, all of it: whoever reads it may do so after the stream it came from was closed. */
    static final Marshaller<byte[]> RECEIVED = new Marshaller<>() {
        @Override
        public InputStream stream(byte[] bytes) {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw Status.INTERNAL.withCause(e).asRuntimeException();
            }
        }
    };

    /** What is sent, and written when it is. */
    static final Marshaller<InputStream> SENT = new Marshaller<>() {
        @Override
        public InputStream stream(InputStream message) {
            return message;
        }

        @Override
        public InputStream parse(InputStream message) {
            return message;
        }
    };

    private Wire() {}
}

package dev.dovetail.grpc;

import java.util.concurrent.atomic.AtomicBoolean;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/**
 * Refuses bytes that are not the message expected. For gRPC itself they are a fault of the server, with status UNKNOWN and a
 * stack trace in the log.
 */
final class UnreadableMessages implements ServerInterceptor {

    private final ApiErrors errors;

    UnreadableMessages(ApiErrors errors) {
        this.errors = errors;
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        var open = new Open<>(call);
        return new SimpleForwardingServerCallListener<>(next.startCall(open, headers)) {
            private final AtomicBoolean refused = new AtomicBoolean();

            @Override
            public void onMessage(Q message) {
                if (refused.get()) {
                    return;
                }
                try {
                    super.onMessage(message);
                } catch (StatusRuntimeException e) {
                    if (!(e.getCause() instanceof InvalidProtocolBufferException)) {
                        throw e;
                    }
                    refused.set(true);
                    open.refuse(errors.unreadable());
                    // Whoever works for this call gives up as if the caller had gone.
                    super.onCancel();
                }
            }

            @Override
            public void onHalfClose() {
                if (!refused.get()) {
                    super.onHalfClose();
                }
            }

            @Override
            public void onCancel() {
                if (!refused.get()) {
                    super.onCancel();
                }
            }

            @Override
            public void onComplete() {
                if (!refused.get()) {
                    super.onComplete();
                }
            }
        };
    }

    /** A call that may be ended while another thread still answers it, which then speaks to nobody. */
    private static final class Open<Q, R> extends SimpleForwardingServerCall<Q, R> {

        private boolean refused;

        Open(ServerCall<Q, R> call) {
            super(call);
        }

        synchronized void refuse(StatusRuntimeException why) {
            refused = true;
            Metadata trailers = why.getTrailers();
            super.close(why.getStatus(), trailers == null ? new Metadata() : trailers);
        }

        @Override
        public synchronized void sendHeaders(Metadata headers) {
            if (!refused) {
                super.sendHeaders(headers);
            }
        }

        @Override
        public synchronized void sendMessage(R message) {
            if (!refused) {
                super.sendMessage(message);
            }
        }

        @Override
        public synchronized void close(Status status, Metadata trailers) {
            if (!refused) {
                super.close(status, trailers);
            }
        }

        @Override
        public synchronized boolean isCancelled() {
            return refused || super.isCancelled();
        }
    }
}

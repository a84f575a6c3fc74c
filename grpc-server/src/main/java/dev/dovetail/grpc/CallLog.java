package dev.dovetail.grpc;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.quarkus.grpc.GlobalInterceptor;
import org.jboss.logging.Logger;

/**
 * Says how each call ended: at WARN if the service is to blame, otherwise at DEBUG, as that is what callers do
 * all day.
 */
@GlobalInterceptor
@Singleton
public class CallLog implements ServerInterceptor {

    private static final Logger LOG = Logger.getLogger(CallLog.class);

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        long begin = System.nanoTime();
        return next.startCall(
                new SimpleForwardingServerCall<>(call) {
                    @Override
                    public void close(Status status, Metadata trailers) {
                        log(call, status, Duration.ofNanos(System.nanoTime() - begin));
                        super.close(status, trailers);
                    }
                },
                headers);
    }

    private static void log(ServerCall<?, ?> call, Status status, Duration took) {
        LOG.logf(
                level(status),
                "Call ended method=%s status=%s ms=%d peer=%s reason=%s",
                call.getMethodDescriptor().getFullMethodName(),
                status.getCode(),
                took.toMillis(),
                call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR),
                status.getDescription());
    }

    private static Logger.Level level(Status status) {
        return switch (status.getCode()) {
            case INTERNAL, UNKNOWN, DATA_LOSS -> Logger.Level.WARN;
            default -> Logger.Level.DEBUG;
        };
    }
}

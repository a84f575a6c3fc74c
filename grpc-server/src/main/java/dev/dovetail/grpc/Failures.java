package dev.dovetail.grpc;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.grpc.StatusRuntimeException;
import org.jboss.logging.Logger;

/** What a caller is told of whatever a call throws. */
@Singleton
class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Refusals refusals;

    Failures(Refusals refusals) {
        this.refusals = refusals;
    }

    StatusRuntimeException statusOf(Throwable failure) {
        return switch (failure) {
            case StatusRuntimeException said -> said;
            case StreamEnded ended -> ending();
            default -> refusals.statusOf(failure).orElseGet(() -> unexpected(failure));
        };
    }

    UnreadableMessages unreadableMessages() {
        return new UnreadableMessages(refusals.errors());
    }

    /** This instance ends, and another takes over. */
    StatusRuntimeException ending() {
        return refusals.errors().unavailable("INSTANCE_ENDS", "This instance ends; go on at another", Duration.ZERO);
    }

    private StatusRuntimeException unexpected(Throwable failure) {
        if (isOutage(failure)) {
            LOG.warnf("A call failed because the database cannot be reached: %s", failure);
            return refusals.errors()
                    .unavailable("DATABASE_UNAVAILABLE", "The service cannot work right now; try again", RETRY_AFTER);
        }
        LOG.error("A call failed", failure);
        return refusals.errors().internal();
    }

    /** Connections that are refused, lost or not to be had, and a server that starts or stops. */
    private static boolean isOutage(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof SQLTransientException
                        || cause instanceof SQLRecoverableException
                        || cause instanceof SQLException sql && isOutage(sql));
    }

    private static boolean isOutage(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                ? String.valueOf(failure.getMessage()).contains("cquisition timeout")
                : state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }
}

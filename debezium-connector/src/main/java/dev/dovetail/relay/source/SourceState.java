package dev.dovetail.relay.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a source is in its life. A transition is a method, and exists only where it is allowed. */
public sealed interface SourceState {

    /** The names of all states. */
    List<String> NAMES = List.of(
            "created",
            "connecting",
            "preparing",
            "streaming",
            "waiting",
            "standing-by",
            "backing-off",
            "failed",
            "stopped");

    /** When it came into this state. */
    Instant since();

    /** As shown to operators. */
    String name();

    /** What an operator should know. */
    default Optional<String> detail() {
        return Optional.empty();
    }

    /** Whether the source does what it should: stream, or stand by for a relay that does. */
    default boolean isReady() {
        return false;
    }

    /** The relay ends. */
    default Stopped stop() {
        return new Stopped(Instant.now());
    }

    /** Nothing is going on; the next step is a new attempt, if any. */
    sealed interface Resting extends SourceState {}

    /** Resting, with a new attempt to come. */
    sealed interface Pausing extends Resting {

        /** The next attempt begins. */
        default Connecting connect() {
            return new Connecting(Instant.now());
        }

        /** Another relay leads. */
        default StandingBy standBy(String reason) {
            return new StandingBy(Instant.now(), reason);
        }

        /** Nobody can say who leads. */
        default Waiting waitFor(String reason) {
            return new Waiting(Instant.now(), reason);
        }
    }

    /** An attempt is in progress. */
    sealed interface Active extends SourceState {

        /** It was ended because another relay leads, or is to. */
        default StandingBy standBy(String reason) {
            return new StandingBy(Instant.now(), reason);
        }

        /** It failed; another follows after a while. */
        default BackingOff backOff(String error, Duration delay) {
            return new BackingOff(Instant.now(), error, delay);
        }

        /** It failed in a way that no further attempt can mend. */
        default Failed fail(String error) {
            return new Failed(Instant.now(), error);
        }
    }

    /** Not begun. */
    record Created(Instant since) implements Pausing {
        @Override
        public String name() {
            return "created";
        }
    }

    /** Reaching Kafka. */
    record Connecting(Instant since) implements Active {
        @Override
        public String name() {
            return "connecting";
        }

        Preparing prepare() {
            return new Preparing(Instant.now());
        }
    }

    /** Looking at the database: table, publication, slot, rows from before. */
    record Preparing(Instant since) implements Active {
        @Override
        public String name() {
            return "preparing";
        }

        Streaming stream() {
            return new Streaming(Instant.now());
        }

        Waiting waitFor(String reason) {
            return new Waiting(Instant.now(), reason);
        }
    }

    /** Following the log. */
    record Streaming(Instant since) implements Active {
        @Override
        public String name() {
            return "streaming";
        }

        @Override
        public boolean isReady() {
            return true;
        }
    }

    /** Something that will come by itself is missing: the table, or the Kubernetes API. */
    record Waiting(Instant since, String reason) implements Pausing {
        @Override
        public String name() {
            return "waiting";
        }

        @Override
        public Optional<String> detail() {
            return Optional.of(reason);
        }
    }

    /** Another relay streams this source. */
    record StandingBy(Instant since, String reason) implements Pausing {
        @Override
        public String name() {
            return "standing-by";
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public Optional<String> detail() {
            return Optional.of(reason);
        }
    }

    /** An attempt failed, another follows. */
    record BackingOff(Instant since, String error, Duration delay) implements Pausing {
        @Override
        public String name() {
            return "backing-off";
        }

        @Override
        public Optional<String> detail() {
            return Optional.of(error);
        }
    }

    /** Stopped by something only an operator can mend. */
    record Failed(Instant since, String error) implements Resting {
        @Override
        public String name() {
            return "failed";
        }

        @Override
        public Optional<String> detail() {
            return Optional.of(error);
        }
    }

    /** Ended with the relay. */
    record Stopped(Instant since) implements Resting {
        @Override
        public String name() {
            return "stopped";
        }
    }
}

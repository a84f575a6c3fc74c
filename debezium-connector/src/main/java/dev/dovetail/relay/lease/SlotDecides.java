package dev.dovetail.relay.lease;

import java.time.Duration;
import java.util.Optional;

/** Without leases everybody may try, and the slot lets one in. */
final class SlotDecides implements Leadership {

    private static final Standing UNKNOWN = new Standing(Optional.empty(), true, "The slot decides who streams.");

    private final Optional<Term> term = Optional.of(Term.unlimited());

    @Override
    public void start() {}

    @Override
    public Optional<Term> await(Duration patience) {
        return term;
    }

    @Override
    public Optional<Term> term() {
        return term;
    }

    @Override
    public Standing standing() {
        return UNKNOWN;
    }

    @Override
    public void fit(boolean fit) {}

    @Override
    public void giveUp(String reason) {}

    @Override
    public void release() {}

    @Override
    public void stop() {}
}

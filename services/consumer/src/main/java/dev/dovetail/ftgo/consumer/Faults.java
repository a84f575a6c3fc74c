package dev.dovetail.ftgo.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.consumer.Invalid.Fault;

/** Gathers what is wrong with a value's parts, so that all of it can be told at once. */
public final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    /** The part at that path. Null if it is invalid: {@link #throwIfAny} must come before it is used. */
    public <T> @Nullable T in(String path, Supplier<T> part) {
        try {
            return part.get();
        } catch (Invalid e) {
            e.faults().forEach(fault -> add(path + fault.path(), fault.reason()));
            return null;
        }
    }

    public void add(String path, String reason) {
        faults.add(new Fault(path, reason));
    }

    /** @throws Invalid with all that was gathered, if anything was */
    public void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }
}

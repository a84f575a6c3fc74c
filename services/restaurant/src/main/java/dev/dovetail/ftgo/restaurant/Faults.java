package dev.dovetail.ftgo.restaurant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.restaurant.Invalid.Fault;

/** Gathers what is wrong with a value's parts, so that all of it can be told at once. */
public final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    /** The elements' values, or {@link Invalid} naming each element that has none by its index. */
    public static <B, T> List<T> each(List<B> elements, Function<B, T> toValue) {
        Faults faults = new Faults();
        List<T> values = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            B element = elements.get(i);
            T value = faults.in("/" + i, () -> toValue.apply(element));
            if (value != null) {
                values.add(value);
            }
        }
        faults.throwIfAny();
        return values;
    }

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

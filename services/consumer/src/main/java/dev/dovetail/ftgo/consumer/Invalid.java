package dev.dovetail.ftgo.consumer;

import java.util.List;

/** A value breaks the rules of the domain. It names every place where it does, not only the first. */
public final class Invalid extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    Invalid(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    static Invalid at(String path, String reason) {
        return new Invalid(List.of(new Fault(path, reason)));
    }

    /** What is wrong, in the order of the value's parts. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * @param path where, relative to the value: empty for the value itself, otherwise like {@code /address/country}
     * @param reason what is wrong there, to be read by whoever sent it
     */
    public record Fault(String path, String reason) {}
}

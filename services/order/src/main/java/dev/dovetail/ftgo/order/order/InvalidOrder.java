package dev.dovetail.ftgo.order.order;

import java.util.List;

/** An order is refused before it exists, with everything that is wrong with it. */
public class InvalidOrder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Flaw> flaws;

    InvalidOrder(List<Flaw> flaws) {
        super(flaws.toString(), null, false, false);
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}

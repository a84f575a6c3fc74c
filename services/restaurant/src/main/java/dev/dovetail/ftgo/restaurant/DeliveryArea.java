package dev.dovetail.ftgo.restaurant;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where a restaurant delivers: 1 to {@value #MAX_POSTCODES} distinct postcodes of its country. */
public record DeliveryArea(List<String> postcodes) {

    /** More than a city has. */
    public static final int MAX_POSTCODES = 500;

    /** @throws Invalid naming each postcode that is there twice */
    public DeliveryArea {
        postcodes = List.copyOf(postcodes);
        if (postcodes.isEmpty()) {
            throw Invalid.at("", "must have at least one postcode");
        }
        if (postcodes.size() > MAX_POSTCODES) {
            throw Invalid.at("", "must have at most " + MAX_POSTCODES + " postcodes");
        }
        repetitionsIn(postcodes).throwIfAny();
    }

    private static Faults repetitionsIn(List<String> postcodes) {
        Faults faults = new Faults();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < postcodes.size(); i++) {
            if (!seen.add(postcodes.get(i))) {
                faults.add("/" + i, "'" + postcodes.get(i) + "' is there already");
            }
        }
        return faults;
    }
}

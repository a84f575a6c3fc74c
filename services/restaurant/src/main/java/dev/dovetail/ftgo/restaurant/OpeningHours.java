package dev.dovetail.ftgo.restaurant;

import java.util.List;

/** A restaurant's week: 1 to {@value #MAX_OPENINGS} openings that do not overlap; one may begin when another ends. */
public record OpeningHours(List<Opening> openings) {

    /** Four a day. */
    public static final int MAX_OPENINGS = 28;

    /** @throws Invalid naming each opening that overlaps an earlier one */
    public OpeningHours {
        openings = List.copyOf(openings);
        if (openings.isEmpty()) {
            throw Invalid.at("", "must have at least one opening");
        }
        if (openings.size() > MAX_OPENINGS) {
            throw Invalid.at("", "must have at most " + MAX_OPENINGS + " openings");
        }
        overlapsIn(openings).throwIfAny();
    }

    private static Faults overlapsIn(List<Opening> openings) {
        Faults faults = new Faults();
        for (int i = 0; i < openings.size(); i++) {
            Opening opening = openings.get(i);
            String path = "/" + i;
            openings.subList(0, i).stream()
                    .filter(opening::overlaps)
                    .findFirst()
                    .ifPresent(earlier -> faults.add(path, "overlaps " + earlier));
        }
        return faults;
    }
}

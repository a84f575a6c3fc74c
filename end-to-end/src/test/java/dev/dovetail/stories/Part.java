package dev.dovetail.stories;

import java.util.EnumSet;
import java.util.Set;

/** What can be stopped and started by itself. */
enum Part {
    POSTGRES,
    KAFKA,
    RELAY,
    RESTAURANT,
    CONSUMER,
    KITCHEN,
    ACCOUNTING,
    DELIVERY,
    COURIER_BIKES,
    COURIER_CARS,
    ORDER,
    API_GATEWAY;

    /** Those with a database of their own. */
    static final Set<Part> SERVICES = EnumSet.range(RESTAURANT, ORDER);
}

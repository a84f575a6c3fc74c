package dev.dovetail.ftgo.restaurant;

/** Tells the other services, if and when the current transaction commits. */
public interface RestaurantEvents {

    void created(Restaurant restaurant);

    /** The profile was revised. */
    void revised(Restaurant restaurant);

    void menuRevised(Restaurant restaurant);
}

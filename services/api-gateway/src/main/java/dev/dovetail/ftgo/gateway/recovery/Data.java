package dev.dovetail.ftgo.gateway.recovery;

import java.util.function.Supplier;

import dev.dovetail.ftgo.gateway.proxy.Refused;
import dev.dovetail.ftgo.gateway.proxy.Unavailable;

/** All data that comes from a service: the GraphQL field that needs it, the service, and what is done without it. */
public enum Data {
    ORDER("Query.order", "order", Recovery.FAIL),
    ORDERS("Query.orders", "order", Recovery.FAIL),
    CONSUMER("Query.consumer", "consumer", Recovery.FAIL),
    RESTAURANT("Query.restaurant", "restaurant", Recovery.CACHED_OR_FAIL),
    RESTAURANTS("Query.restaurants", "restaurant", Recovery.FAIL),
    PLACE_ORDER("Mutation.placeOrder", "order", Recovery.FAIL),
    CANCEL_ORDER("Mutation.cancelOrder", "order", Recovery.FAIL),
    REVISE_ORDER("Mutation.reviseOrder", "order", Recovery.FAIL),
    ORDER_PROGRESS("Subscription.orderProgress", "order", Recovery.FAIL),
    ORDER_CONSUMER("Order.consumer", "consumer", Recovery.LEAVE_OUT),
    ORDER_RESTAURANT("Order.restaurant", "restaurant", Recovery.CACHED_OR_LEAVE_OUT),
    ORDER_TICKET("Order.ticket", "kitchen", Recovery.LEAVE_OUT),
    ORDER_DELIVERY("Order.delivery", "delivery", Recovery.CACHED_OR_LEAVE_OUT),
    RESTAURANT_MENU("Restaurant.menu", "restaurant", Recovery.CACHED_OR_LEAVE_OUT);

    private final String field;
    private final String service;
    private final Recovery recovery;

    Data(String field, String service, Recovery recovery) {
        this.field = field;
        this.service = service;
        this.recovery = recovery;
    }

    /**
     * Reads or changes it.
     *
     * @throws MissingData if the service gives no answer
     * @throws RefusedRequest if the service refuses
     */
    public <T> T from(Supplier<T> call) {
        try {
            return call.get();
        } catch (Unavailable unavailable) {
            throw missing(unavailable);
        } catch (Refused refused) {
            throw new RefusedRequest(refused);
        }
    }

    /** That it is not there, because its service gives no answer. */
    public MissingData missing(Unavailable unavailable) {
        return new MissingData(recovery, unavailable);
    }

    /** The schema coordinate of the field, such as {@code Order.ticket}. */
    public String field() {
        return field;
    }

    /** The name of the service. */
    public String service() {
        return service;
    }

    /** What is done without it. */
    public Recovery recovery() {
        return recovery;
    }
}

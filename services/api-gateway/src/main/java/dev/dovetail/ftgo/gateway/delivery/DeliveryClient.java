package dev.dovetail.ftgo.gateway.delivery;

import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.delivery.Delivery.Courier;
import dev.dovetail.ftgo.gateway.proxy.Deadline;

/** The delivery service's API. */
@Path("/v1/deliveries")
interface DeliveryClient {

    @GET
    DeliveryList ofOrders(@HeaderParam(Deadline.HEADER) String deadline, @QueryParam("orderId") List<String> orderIds);

    /** Those there are. */
    record DeliveryList(List<DeliveryDocument> deliveries) {}

    /** A delivery, as the delivery service tells it. */
    record DeliveryDocument(
            String orderId,
            String state,
            @Nullable Courier courier,
            @Nullable Place position,
            @Nullable Instant pickedUpAt,
            @Nullable Instant deliveredAt) {

        /** Where a courier was. */
        record Place(double latitude, double longitude, Instant at) {}
    }
}

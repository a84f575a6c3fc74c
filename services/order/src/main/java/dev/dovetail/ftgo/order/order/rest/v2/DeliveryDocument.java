package dev.dovetail.ftgo.order.order.rest.v2;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.order.Address;
import dev.dovetail.ftgo.order.order.Delivery;
import dev.dovetail.ftgo.order.order.DeliveryStatus;
import dev.dovetail.ftgo.order.order.Order;

/**
 * When and where the food is wanted, and how far it is.
 *
 * @param time when it is wanted; absent if as soon as possible
 * @param instructions how a courier finds the door; absent if there is nothing to say
 * @param status how far it is; absent before the delivery begins
 * @param courier who comes, once somebody does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"kind", "address"})
record DeliveryDocument(
        DeliveryKind kind,
        @Nullable Instant time,
        AddressDocument address,
        @Nullable String instructions,
        @Nullable DeliveryStatus status,
        @Nullable CourierDocument courier) {

    static DeliveryDocument of(Order order) {
        Instant time = order.deliveryTime();
        Address address = order.deliveryAddress();
        Delivery progress = order.delivery();
        return new DeliveryDocument(
                DeliveryKind.of(time),
                time,
                AddressDocument.of(address),
                address.instructions(),
                progress == null ? null : progress.status(),
                progress == null ? null : CourierDocument.of(progress.courier()));
    }

    /**
     * Where.
     *
     * @param houseNumber absent if the order was placed through version 1, where the street has the number in it
     * @param country its ISO 3166-1 code of two letters
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(requiredProperties = {"street", "city", "postcode", "country"})
    record AddressDocument(String street, @Nullable String houseNumber, String city, String postcode, String country) {

        static AddressDocument of(Address address) {
            return new AddressDocument(
                    address.street(), address.houseNumber(), address.city(), address.postcode(), address.country());
        }
    }
}

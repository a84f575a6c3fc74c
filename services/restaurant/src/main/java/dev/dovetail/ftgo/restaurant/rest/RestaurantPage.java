package dev.dovetail.ftgo.restaurant.rest;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlProperty;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlRootElement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.restaurant.RestaurantSummary;

/** Some restaurants, oldest first. */
@JacksonXmlRootElement(localName = "restaurantPage")
@Schema(requiredProperties = {"restaurants"})
record RestaurantPage(
        @JacksonXmlElementWrapper(localName = "restaurants") @JacksonXmlProperty(localName = "restaurant")
        List<Entry> restaurants,

        @Schema(description = "Where the list goes on; absent at its end")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String next) {

    /** Of {@code limit + 1} entries read, the last only tells that there is more. */
    static RestaurantPage of(List<RestaurantSummary> read, int limit) {
        List<Entry> entries = read.stream().limit(limit).map(Entry::of).toList();
        return new RestaurantPage(
                entries,
                read.size() > limit
                        ? RestaurantResource.PATH + "?after="
                                + entries.getLast().id() + "&limit=" + limit
                        : null);
    }

    @Schema(
            name = "RestaurantSummary",
            requiredProperties = {"id", "name", "address"})
    record Entry(UUID id, String name, AddressBody address) {

        private static Entry of(RestaurantSummary summary) {
            return new Entry(summary.id(), summary.name(), AddressBody.of(summary.address()));
        }
    }
}

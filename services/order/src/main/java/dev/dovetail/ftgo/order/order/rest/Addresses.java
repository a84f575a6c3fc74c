package dev.dovetail.ftgo.order.order.rest;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

/**
 * Where orders are, for the client of this request: who has asked for a version by media type goes on at addresses
 * without a version.
 */
@RequestScoped
public class Addresses {

    /** The path at which no version is named. */
    static final String UNVERSIONED = "/orders";

    private @Nullable ApiVersion byMediaType;

    void chosenByMediaType(ApiVersion version) {
        byMediaType = version;
    }

    boolean isByMediaType() {
        return byMediaType != null;
    }

    /** All orders. */
    public String orders(ApiVersion version) {
        return byMediaType == null ? version.path() : UNVERSIONED;
    }

    /** One order. */
    public String order(ApiVersion version, UUID id) {
        return orders(version) + "/" + id;
    }
}

package dev.dovetail.ftgo.order.order.rest.v2;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.arc.All;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.order.order.Order;
import dev.dovetail.ftgo.order.order.rest.Addresses;
import dev.dovetail.ftgo.order.order.rest.ApiVersion;
import dev.dovetail.ftgo.order.order.rest.OrderLinks;
import dev.dovetail.representation.Formats;
import dev.dovetail.representation.Links;
import dev.dovetail.representation.Negotiation;
import dev.dovetail.representation.Representation;

/** Orders with the links that every feature adds to them. */
@Singleton
class Representations {

    private static final ApiVersion VERSION = ApiVersion.V2;
    private static final List<MediaType> OFFERED = List.of(
            MediaType.APPLICATION_JSON_TYPE,
            MediaType.valueOf(ApiVersion.V2_JSON),
            MediaType.valueOf(Formats.HAL),
            MediaType.valueOf(Formats.XML),
            MediaType.valueOf(Formats.PROTOBUF),
            MediaType.valueOf(Formats.X_PROTOBUF));

    private final List<OrderLinks> features;
    private final Addresses addresses;

    Representations(@All List<OrderLinks> features, Addresses addresses) {
        this.features = features;
        this.addresses = addresses;
    }

    Negotiation negotiate(HttpHeaders headers) {
        return Negotiation.of(headers, VERSION.label(), OFFERED);
    }

    Links linksOf(Order order) {
        String self = locationOf(order.id());
        Links links = Links.self(self);
        features.forEach(feature -> feature.addTo(links, order, self));
        return links;
    }

    Representation of(Order order) {
        return Representation.of(OrderDocument.of(order), linksOf(order));
    }

    /** @param found up to one more than the limit, to tell whether there are more */
    Representation ofPage(List<Order> found, UUID consumerId, @Nullable UUID before, int limit) {
        List<Order> orders = found.stream().limit(limit).toList();
        String next = found.size() > limit ? page(consumerId, orders.getLast().id(), limit) : null;
        Links links = Links.self(page(consumerId, before, limit));
        if (next != null) {
            links.add("next", next);
        }
        return Representation.ofList(
                new OrderPageDocument(orders.stream().map(OrderDocument::of).toList(), next),
                links,
                "orders",
                orders.stream().map(this::of).toList());
    }

    String locationOf(UUID id) {
        return addresses.order(VERSION, id);
    }

    private String page(UUID consumerId, @Nullable UUID before, int limit) {
        return addresses.orders(VERSION) + "?consumerId=" + consumerId + "&limit=" + limit
                + (before == null ? "" : "&before=" + before);
    }
}

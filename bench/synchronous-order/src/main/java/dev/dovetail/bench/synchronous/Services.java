package dev.dovetail.bench.synchronous;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;

/** The services that are asked, by the part of their APIs that is needed. */
interface Services {

    @RegisterRestClient(configKey = "consumer")
    interface Consumers {
        @GET
        @Path("/v1/consumers/{id}")
        JsonNode get(@RestPath UUID id);
    }

    @RegisterRestClient(configKey = "restaurant")
    interface Restaurants {
        @GET
        @Path("/v1/restaurants/{id}")
        JsonNode get(@RestPath UUID id);
    }

    @RegisterRestClient(configKey = "kitchen")
    interface Kitchen {
        @GET
        @Path("/v1/menus/{restaurantId}")
        JsonNode menu(@RestPath UUID restaurantId);
    }

    @RegisterRestClient(configKey = "accounting")
    interface Accounting {
        @GET
        @Path("/v1/accounts/{consumerId}")
        JsonNode account(@RestPath UUID consumerId);
    }
}

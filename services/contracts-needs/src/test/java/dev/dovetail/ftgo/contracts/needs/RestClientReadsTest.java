package dev.dovetail.ftgo.contracts.needs;

import java.util.List;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RestClientReadsTest {

    record Order(String id) {}

    @Path("/v1/orders/")
    interface Client {

        @GET
        List<Order> all();

        @GET
        @Path("/{id}")
        Order one(@PathParam("id") String id);

        @POST
        Order place(Order order);

        @DELETE
        void forget();
    }

    @Test
    void each_operation_is_known_by_its_method_and_path() {
        // When
        var reads = new RestClientReads(JsonMapper.builder().build()).of(Client.class);

        // Then
        assertThat(reads).containsOnlyKeys("GET /v1/orders", "GET /v1/orders/{id}", "POST /v1/orders");
        assertThat(reads.get("GET /v1/orders").path("type").asText()).isEqualTo("array");
        assertThat(reads.get("GET /v1/orders/{id}").at("/properties/id/type").asText())
                .isEqualTo("string");
    }
}

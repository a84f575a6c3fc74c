package dev.dovetail.bench.synchronous;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Takes orders as the order service does, except that an answer means that the order is approved. */
@Path("/v1/orders")
@RunOnVirtualThread
class OrderResource {

    private static final int REFUSED = 422;

    private final Decision decision;
    private final DataSource database;

    OrderResource(Decision decision, DataSource database) {
        this.decision = decision;
        this.database = database;
    }

    @POST
    public RestResponse<Map<String, String>> place(JsonNode order) throws SQLException {
        BigDecimal total = decision.totalOf(order);
        UUID id = UUID.randomUUID();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into placed_order (id, body, total) values (?, ?::jsonb, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, order.toString());
            insert.setBigDecimal(3, total);
            insert.executeUpdate();
        }
        return RestResponse.status(RestResponse.Status.CREATED, Map.of("orderId", id.toString(), "state", "APPROVED"));
    }

    @ServerExceptionMapper
    public RestResponse<Map<String, String>> refused(Decision.Refused refused) {
        return RestResponse.status(RestResponse.Status.fromStatusCode(REFUSED), Map.of("detail", refused.getMessage()));
    }

    @ServerExceptionMapper
    public RestResponse<Map<String, String>> unavailable(CompletionException failure) {
        return RestResponse.status(
                RestResponse.Status.SERVICE_UNAVAILABLE, Map.of("detail", String.valueOf(failure.getCause())));
    }
}

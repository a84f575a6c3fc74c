package dev.dovetail.ftgo.accounting.account.rest;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import dev.dovetail.ftgo.accounting.account.Authorizations;

@Path("/v1/accounts/{consumerId}/authorizations")
@RunOnVirtualThread
@Tag(name = "Accounts")
class AuthorizationResource {

    private static final String UUID_TEXT = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$";
    private static final int NEWEST = 100;

    private final Authorizations authorizations;

    AuthorizationResource(Authorizations authorizations) {
        this.authorizations = authorizations;
    }

    @GET
    @Operation(
            operationId = "listAuthorizations",
            summary = "List what became of an order's authorizations, newest first",
            description = "At most 100; also for a consumer without an account, whose authorizations were declined")
    @APIResponseSchema(value = AuthorizationList.class, responseDescription = "The authorizations")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "404", description = "The path names no consumer by a UUID")
    public RestResponse<AuthorizationList> list(
            @RestPath UUID consumerId,
            @Parameter(description = "The order they pay for", schema = @Schema(format = "uuid"))
                    @QueryParam("orderId")
                    @NotNull
                    @Pattern(regexp = UUID_TEXT, message = "must be a UUID")
                    String orderId) {
        var newest = authorizations.newestForOrder(consumerId, UUID.fromString(orderId), NEWEST);
        return RestResponse.ok(AuthorizationList.of(newest));
    }
}

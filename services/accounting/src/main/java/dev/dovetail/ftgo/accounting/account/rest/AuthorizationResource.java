package dev.dovetail.ftgo.accounting.account.rest;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.accounting.account.AuthorizationState;
import dev.dovetail.ftgo.accounting.account.Authorizations;
import dev.dovetail.ftgo.accounting.account.Authorizations.Criteria;

@Path("/v1/accounts/{consumerId}/authorizations")
@RunOnVirtualThread
@Tag(name = "Accounts")
class AuthorizationResource {

    private final Authorizations authorizations;

    AuthorizationResource(Authorizations authorizations) {
        this.authorizations = authorizations;
    }

    @GET
    @Operation(
            summary = "A consumer's authorizations, newest first",
            description = "All parameters narrow the list; a consumer without an account has the declined ones")
    @APIResponse(responseCode = "200", description = "One page of the matching authorizations")
    @APIResponse(responseCode = "400", description = "A parameter is not valid")
    public RestResponse<AuthorizationPage> list(
            UUID consumerId,
            @Parameter(description = "Only those in this state") @QueryParam("state") @Nullable
                    AuthorizationState state,
            @Parameter(description = "Only those for this order") @QueryParam("orderId") @Nullable UUID orderId,
            @Parameter(description = "The page's number, from 0")
                    @QueryParam("page")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(10_000)
                    int page,
            @Parameter(description = "How many authorizations a page has at most")
                    @QueryParam("size")
                    @DefaultValue("20")
                    @Min(1)
                    @Max(100)
                    int size) {
        var matching = authorizations.matching(new Criteria(consumerId, state, orderId));
        return RestResponse.ok(AuthorizationPage.of(matching, page, size));
    }
}

package dev.dovetail.ftgo.accounting.account.rest;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import dev.dovetail.ftgo.accounting.account.Account;
import dev.dovetail.ftgo.accounting.account.AccountKeeping;
import dev.dovetail.ftgo.accounting.account.Accounts;
import dev.dovetail.ftgo.accounting.account.Authorizations;
import dev.dovetail.problem.Problems;

@Path("/v1/accounts/{consumerId}")
@RunOnVirtualThread
@Tag(name = "Accounts", description = "Consumers' accounts, their cards and what is authorized on them")
class AccountResource {

    private static final int NEWEST = 100;
    private static final String UNKNOWN = "The consumer has no account, or the news of the registration is on its way";

    private final Accounts accounts;
    private final Authorizations authorizations;
    private final AccountKeeping keeping;

    AccountResource(Accounts accounts, Authorizations authorizations, AccountKeeping keeping) {
        this.accounts = accounts;
        this.authorizations = authorizations;
        this.keeping = keeping;
    }

    @GET
    @Operation(operationId = "getAccount", summary = "Read a consumer's account")
    @APIResponseSchema(value = AccountBody.class, responseDescription = "The account")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public RestResponse<AccountBody> get(@RestPath UUID consumerId) {
        return accounts.ofConsumer(consumerId)
                .map(this::ok)
                .orElseThrow(() -> Problems.notFound("There is no account of consumer " + consumerId));
    }

    @PUT
    @Path("card")
    @Operation(operationId = "putCardOnFile", summary = "Put a card on file, in place of the former")
    @APIResponseSchema(value = AccountBody.class, responseDescription = "The account with the card")
    @APIResponse(responseCode = "400", ref = "Malformed")
    @APIResponse(responseCode = "415", description = "The body is not said to be JSON")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "422", description = "The card has expired, or its limit is not money")
    public RestResponse<AccountBody> putCard(@RestPath UUID consumerId, @NotNull @Valid CardBody card) {
        return ok(keeping.putOnFile(consumerId, card.toCard()));
    }

    private RestResponse<AccountBody> ok(Account account) {
        var newestOpen = authorizations.newestOpen(account.consumerId(), NEWEST);
        return RestResponse.ok(AccountBody.of(account, newestOpen));
    }
}

package dev.dovetail.ftgo.accounting.account.rest;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import dev.dovetail.ftgo.accounting.account.Account;
import dev.dovetail.ftgo.accounting.account.AccountKeeping;
import dev.dovetail.ftgo.accounting.account.Accounts;
import dev.dovetail.ftgo.accounting.account.Authorization;
import dev.dovetail.ftgo.accounting.account.AuthorizationState;
import dev.dovetail.ftgo.accounting.account.Authorizations;
import dev.dovetail.ftgo.accounting.account.Authorizations.Criteria;
import dev.dovetail.problem.Problems;

@Path("/v1/accounts/{consumerId}")
@RunOnVirtualThread
@Tag(name = "Accounts", description = "Consumers' accounts and their cards")
@APIResponse(responseCode = "200", description = "The account")
@APIResponse(responseCode = "404", description = "The consumer has no account, or not yet")
class AccountResource {

    private static final int NEWEST = 20;

    private final Accounts accounts;
    private final Authorizations authorizations;
    private final AccountKeeping keeping;

    AccountResource(Accounts accounts, Authorizations authorizations, AccountKeeping keeping) {
        this.accounts = accounts;
        this.authorizations = authorizations;
        this.keeping = keeping;
    }

    @GET
    @Operation(summary = "A consumer's account")
    public RestResponse<AccountRepresentation> get(UUID consumerId) {
        return accounts.ofConsumer(consumerId)
                .map(this::ok)
                .orElseThrow(() -> Problems.notFound("There is no account of consumer " + consumerId));
    }

    @PUT
    @Path("/card")
    @Operation(summary = "Put a card on file", description = "Takes the place of the card on file, if there is one")
    @APIResponse(responseCode = "400", description = "The body is not valid")
    @APIResponse(responseCode = "422", description = "The card has expired, or its limit is not money")
    public RestResponse<AccountRepresentation> putCard(UUID consumerId, @NotNull @Valid CardRequest card) {
        return ok(keeping.putOnFile(consumerId, card.toCard()));
    }

    private RestResponse<AccountRepresentation> ok(Account account) {
        List<Authorization> newestOpen = authorizations
                .matching(new Criteria(account.consumerId(), AuthorizationState.AUTHORIZED, null))
                .page(0, NEWEST)
                .list();
        return RestResponse.ok(AccountRepresentation.of(account, newestOpen));
    }
}

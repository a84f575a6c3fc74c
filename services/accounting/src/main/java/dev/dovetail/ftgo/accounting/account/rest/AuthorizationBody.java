package dev.dovetail.ftgo.accounting.account.rest;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.accounting.account.Authorization;
import dev.dovetail.ftgo.accounting.account.AuthorizationState;
import dev.dovetail.ftgo.accounting.account.Decline;
import dev.dovetail.ftgo.accounting.money.json.MoneyText;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Authorization", description = "The decision about an amount")
record AuthorizationBody(
        UUID id,
        UUID orderId,

        @Schema(description = "Absent if it was reversed before it was asked for") @Nullable
        MoneyText amount,

        AuthorizationState state,

        @Schema(description = "Why nothing is authorized; absent if something is") @Nullable
        Reason decline,

        @Schema(description = "When it was authorized or declined")
        Instant decidedAt) {

    @Schema(name = "Decline")
    record Reason(Decline.Code code, String reason) {}

    static AuthorizationBody of(Authorization authorization) {
        return new AuthorizationBody(
                authorization.id(),
                authorization.orderId(),
                authorization.amount().map(MoneyText::of).orElse(null),
                authorization.state(),
                authorization
                        .decline()
                        .map(decline -> new Reason(decline.code(), decline.reason()))
                        .orElse(null),
                authorization.decidedAt());
    }
}

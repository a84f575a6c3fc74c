package dev.dovetail.ftgo.accounting.account.rest;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.accounting.account.Account;
import dev.dovetail.ftgo.accounting.account.Authorization;
import dev.dovetail.ftgo.accounting.account.Card;
import dev.dovetail.ftgo.accounting.money.json.MoneyText;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Account", description = "A consumer's account")
record AccountBody(
        UUID consumerId,
        Instant openedAt,

        @Schema(description = "The card on file; absent if there is none") @Nullable
        CardOnFile card,

        @Schema(description = "What is authorized at the moment, per currency")
        List<MoneyText> authorized,

        @Schema(description = "The newest open authorizations, at most 100")
        List<AuthorizationBody> openAuthorizations) {

    @Schema(name = "CardOnFile", description = "A card on file")
    record CardOnFile(
            @Schema(description = "The end of the card's token")
            String tokenEnding,

            @Schema(type = SchemaType.STRING, pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$", examples = "2028-05")
            YearMonth expires,

            MoneyText limit) {

        static CardOnFile of(Card card) {
            return new CardOnFile(card.tokenEnding(), card.expires(), MoneyText.of(card.limit()));
        }
    }

    static AccountBody of(Account account, List<Authorization> newestOpen) {
        return new AccountBody(
                account.consumerId(),
                account.openedAt(),
                account.card().map(CardOnFile::of).orElse(null),
                account.authorized().stream().map(MoneyText::of).toList(),
                newestOpen.stream().map(AuthorizationBody::of).toList());
    }
}

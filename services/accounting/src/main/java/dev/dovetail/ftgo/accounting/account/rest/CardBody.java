package dev.dovetail.ftgo.accounting.account.rest;

import java.time.YearMonth;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.accounting.account.Card;
import dev.dovetail.ftgo.accounting.money.Money;
import dev.dovetail.ftgo.accounting.money.json.MoneyText;
import dev.dovetail.problem.FieldError;
import dev.dovetail.problem.Problems;

@Schema(name = "Card", description = "A card to put on file")
record CardBody(
        @Schema(description = "Stands for the card's number, which must not be sent here", examples = "tok_1a2b3c4d")
        @NotNull
        @Pattern(regexp = CardBody.TOKEN, message = "must be a token such as tok_1a2b3c4d, not a card number")
        String token,

        @Schema(
                type = SchemaType.STRING,
                pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$",
                description = "The last month in which the card is valid",
                examples = "2028-05")
        @NotNull
        YearMonth expires,

        @Schema(description = "How much can be authorized on the card at one time") @NotNull @Valid
        MoneyText limit) {

    /** No run of digits as long as a card number. */
    static final String TOKEN = "^(?!.*[0-9]{12})tok_[A-Za-z0-9_-]{4,60}$";

    Card toCard() {
        return new Card(token, expires, money());
    }

    private Money money() {
        try {
            return limit.toMoney();
        } catch (IllegalArgumentException e) {
            throw Problems.invalid(List.of(FieldError.at(String.valueOf(e.getMessage()), "limit")));
        }
    }

    /** Without the token, so that no log contains it. */
    @Override
    public String toString() {
        return "CardBody[expires=" + expires + ", limit=" + limit + "]";
    }
}

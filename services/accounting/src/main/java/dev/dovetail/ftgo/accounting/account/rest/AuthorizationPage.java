package dev.dovetail.ftgo.accounting.account.rest;

import java.util.List;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.accounting.account.Authorization;

@Schema(name = "AuthorizationPage", description = "Authorizations, newest first")
record AuthorizationPage(
        List<AuthorizationRepresentation> authorizations,

        @Schema(description = "The number of this page, from 0")
        int page,

        @Schema(description = "How many authorizations a page has at most")
        int size,

        @Schema(description = "How many authorizations match on all pages")
        long total) {

    static AuthorizationPage of(PanacheQuery<Authorization> matching, int page, int size) {
        List<AuthorizationRepresentation> authorizations = matching.page(page, size).stream()
                .map(AuthorizationRepresentation::of)
                .toList();
        return new AuthorizationPage(authorizations, page, size, matching.count());
    }
}

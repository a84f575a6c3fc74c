package dev.dovetail.ftgo.accounting.account.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.accounting.account.Authorization;

@Schema(name = "AuthorizationList", description = "Authorizations, newest first")
record AuthorizationList(List<AuthorizationBody> authorizations) {

    static AuthorizationList of(List<Authorization> authorizations) {
        return new AuthorizationList(
                authorizations.stream().map(AuthorizationBody::of).toList());
    }
}

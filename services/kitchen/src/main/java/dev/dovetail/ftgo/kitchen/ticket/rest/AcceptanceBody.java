package dev.dovetail.ftgo.kitchen.ticket.rest;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Acceptance", description = "A cook's promise")
record AcceptanceBody(
        @Schema(
                description = "When the food will be ready: in the future, at most 7 days away",
                examples = "2027-01-31T19:30:00Z")
        @NotNull
        Instant readyBy) {}

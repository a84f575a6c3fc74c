package dev.dovetail.ftgo.order.order.rest;

import java.time.Instant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When version 1 of the API goes. */
@ConfigMapping(prefix = "ftgo.order.v1")
interface RetirementConfig {

    /** Since when clients are asked to use version 2. */
    @WithDefault("2026-12-01T00:00:00Z")
    Instant deprecatedSince();

    /** When version 1 may stop to answer; after the former. */
    @WithDefault("2027-12-01T00:00:00Z")
    Instant sunset();
}

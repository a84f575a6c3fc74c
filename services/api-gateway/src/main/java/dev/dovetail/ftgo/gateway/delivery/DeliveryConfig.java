package dev.dovetail.ftgo.gateway.delivery;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import dev.dovetail.ftgo.gateway.recovery.LastKnown;

/** What is remembered of deliveries. */
@ConfigMapping(prefix = "ftgo.gateway.deliveries")
interface DeliveryConfig extends LastKnown.Limits {

    /** {@inheritDoc} */
    @Override
    @WithDefault("0s")
    Duration freshFor();

    /** {@inheritDoc} */
    @Override
    @WithDefault("1h")
    Duration keepFor();

    /** {@inheritDoc} */
    @Override
    @WithDefault("10000")
    int entries();
}

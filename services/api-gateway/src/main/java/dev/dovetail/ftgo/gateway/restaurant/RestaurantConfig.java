package dev.dovetail.ftgo.gateway.restaurant;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import dev.dovetail.ftgo.gateway.recovery.LastKnown;

/** What is remembered of restaurants and their menus. */
@ConfigMapping(prefix = "ftgo.gateway.restaurants")
interface RestaurantConfig extends LastKnown.Limits {

    /** {@inheritDoc} */
    @Override
    @WithDefault("10s")
    Duration freshFor();

    /** {@inheritDoc} */
    @Override
    @WithDefault("1d")
    Duration keepFor();

    /** {@inheritDoc} */
    @Override
    @WithDefault("1000")
    int entries();
}

package dev.dovetail.ftgo.gateway.order;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the progress of orders is watched. */
@ConfigMapping(prefix = "ftgo.gateway.progress")
interface ProgressConfig {

    /** How long after one answer the order service is asked for the next. */
    @WithDefault("1s")
    Duration pollEvery();

    /** How many orders may be watched at a time; one more is refused. */
    @WithDefault("1000")
    int max();

    /** How long one order is watched at most; after that a client subscribes again. */
    @WithDefault("2h")
    Duration longest();
}

package dev.dovetail.ftgo.order.idempotency;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long repeated requests are recognised. */
@ConfigMapping(prefix = "ftgo.order.idempotency")
interface IdempotencyConfig {

    /** How long the answer to a request with an Idempotency-Key is kept, at least. */
    @WithDefault("24h")
    Duration keepFor();

    /** How often older ones are deleted. */
    @WithDefault("10m")
    Duration cleanUpEvery();
}

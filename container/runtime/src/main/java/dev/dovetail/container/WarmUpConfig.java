package dev.dovetail.container;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the application asks itself before it says that it is ready. */
@ConfigMapping(prefix = "dovetail.container.warm-up")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface WarmUpConfig {

    /** How often each request is made. None by default; images set it. */
    @WithDefault("0")
    int rounds();

    /** After this long the application is ready, whatever its answers were. */
    @WithDefault("15s")
    Duration limit();

    /** The requests. They must have no effect: reads, or what is refused for its content. */
    @ConfigDocMapKey("request-name")
    Map<String, Request> requests();

    /** One of the requests. */
    interface Request {

        /** Path and query. */
        String path();

        /** JSON to be posted; without it, the request is a GET. */
        Optional<String> body();
    }
}

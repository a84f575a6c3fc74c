package dev.dovetail.ftgo.gateway.route;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is passed through to which service. */
@ConfigMapping(prefix = "ftgo.gateway")
interface RoutesConfig {

    /** The routes. */
    @ConfigDocMapKey("route")
    Map<String, Route> routes();

    /** Whether the X-Forwarded headers of requests are believed: only behind a proxy that sets them. */
    @WithDefault("false")
    boolean trustForwarded();

    /** One route. */
    interface Route {

        /** The path, and whatever is below it. */
        String path();

        /** The name of the service, one of those at {@code ftgo.gateway.services}. */
        String service();

        /** The methods that are public. */
        Set<String> methods();

        /** The largest body; the limit of all requests, if it is not set. */
        Optional<MemorySize> maxBodySize();
    }
}

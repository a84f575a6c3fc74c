package dev.dovetail.container;

import java.time.Duration;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The HTTP server behind a Service of Kubernetes. */
@ConfigMapping(prefix = "dovetail.container.http")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface HttpConfig {

    /** The client of a connection older than this is asked, with the next answer, to open a new one. */
    @WithDefault("60s")
    Duration maxConnectionAge();
}

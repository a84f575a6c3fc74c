package dev.dovetail.container.deployment;

import java.time.Duration;
import java.util.Map;

import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The AOT cache of a container image: classes loaded, linked and profiled beforehand, so that a pod is ready sooner. */
@ConfigMapping(prefix = "dovetail.container.aot-cache")
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
public interface AotCacheConfig {

    /** Whether the image gets one. It takes a start of the application, about half a minute, and about 30 MB. */
    @WithDefault("false")
    boolean enabled();

    /** How long the application may take to be live when it is started for training. */
    @WithDefault("2m")
    Duration patience();

    /** Environment of the application when it is started for training: it has neither a database nor a broker. */
    @ConfigDocMapKey("environment-variable")
    Map<String, String> environment();
}

package dev.dovetail.container;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The heap that the application needs. */
@ConfigMapping(prefix = "dovetail.container.heap")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface HeapConfig {

    /**
     * With less than this, the application refuses to start. With less it would start, and run out of memory once there
     * is work.
     */
    @WithDefault("80M")
    MemorySize minimum();
}

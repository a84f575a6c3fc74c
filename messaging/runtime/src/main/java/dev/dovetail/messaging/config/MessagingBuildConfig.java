package dev.dovetail.messaging.config;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Transactional messaging: what is settled when the application is built. */
@ConfigMapping(prefix = "dovetail.messaging")
@ConfigRoot(phase = ConfigPhase.BUILD_AND_RUN_TIME_FIXED)
public interface MessagingBuildConfig {

    /** The name of the datasource that holds outbox and inbox. It must be the one that the business rows are in. */
    @WithDefault("<default>")
    String datasource();
}

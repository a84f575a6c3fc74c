package dev.dovetail.messaging.config;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/**
 * Transactional messaging: what is settled when the application is built. A prefix of its own, as Quarkus takes two
 * roots of one prefix for strangers to each other's properties.
 */
@ConfigMapping(prefix = "dovetail.messaging.datasource")
@ConfigRoot(phase = ConfigPhase.BUILD_AND_RUN_TIME_FIXED)
public interface MessagingBuildConfig {

    /** The name of the datasource that holds outbox and inbox. It must be the one that the business rows are in. */
    @WithParentName
    @WithDefault("<default>")
    String datasource();
}

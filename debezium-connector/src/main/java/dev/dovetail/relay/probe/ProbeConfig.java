package dev.dovetail.relay.probe;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the probe needs besides the relay's own configuration, which it reads too. */
@ConfigMapping(prefix = "dovetail.probe")
public interface ProbeConfig {

    /** Where a relay answers. */
    @WithDefault("http://localhost:8080")
    String relay();

    /** Source whose outbox gets the message. Default: the only one. */
    Optional<String> source();

    /** Role that may insert into the outbox and delete from it. Without it no message is sent. */
    Optional<String> username();

    /** Its password. Never logged. */
    Optional<String> password();

    /** Channel of the message; its topic is made if there is none. */
    @WithDefault("dovetail-relay-probe")
    String channel();

    /** Time limit for all steps together. */
    @WithDefault("60s")
    Duration timeout();
}

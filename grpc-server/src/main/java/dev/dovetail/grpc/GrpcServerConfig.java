package dev.dovetail.grpc;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the server keeps its connections and watches what its streams tell of. */
@ConfigMapping(prefix = "dovetail.grpc")
public interface GrpcServerConfig {

    /**
     * How old a connection gets, give or take a tenth, before its client is asked to open another: so soon a client that
     * looks its server up anew notices a new instance. Calls at work are not disturbed.
     */
    @WithDefault("10s")
    Duration maxConnectionAge();

    /** How long streams may go on over a connection that is too old; then they are cut off, and resumed on any instance. */
    @WithDefault("30m")
    Duration maxConnectionAgeGrace();

    /** How long a connection may be silent before the server asks whether somebody is there. */
    @WithDefault("30s")
    Duration keepAliveTime();

    /** How long the answer to that may take before the connection is given up, and its streams with it. */
    @WithDefault("10s")
    Duration keepAliveTimeout();

    /** How often a client may ask whether the server is there. */
    @WithDefault("10s")
    Duration permitKeepAliveTime();

    /** How many calls may be at work at once over one connection; others wait with their client. */
    @WithDefault("1000")
    int maxConcurrentCallsPerConnection();

    /** How often the database is asked for what is new to streams; that long a change may take to be seen. */
    @WithDefault("100ms")
    Duration watchInterval();
}

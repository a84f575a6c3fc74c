package dev.dovetail.grpc;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import io.grpc.ServerBuilder;
import io.quarkus.grpc.api.ServerBuilderCustomizer;
import io.quarkus.grpc.runtime.config.GrpcServerConfiguration;
import io.vertx.grpc.VertxServerBuilder;

/** Sets up the server's connections (gRFC A8, A9): old ones are replaced, dead ones are noticed. */
@Singleton
class ServerConnections implements ServerBuilderCustomizer<VertxServerBuilder> {

    private final GrpcServerConfig config;

    ServerConnections(GrpcServerConfig config) {
        this.config = config;
    }

    @Override
    public void customize(GrpcServerConfiguration server, VertxServerBuilder builder) {
        apply(config, builder.nettyBuilder().maxConcurrentCallsPerConnection(config.maxConcurrentCallsPerConnection()));
    }

    static void apply(GrpcServerConfig config, ServerBuilder<?> server) {
        server.maxConnectionAge(millis(config.maxConnectionAge()), TimeUnit.MILLISECONDS)
                .maxConnectionAgeGrace(millis(config.maxConnectionAgeGrace()), TimeUnit.MILLISECONDS)
                .keepAliveTime(millis(config.keepAliveTime()), TimeUnit.MILLISECONDS)
                .keepAliveTimeout(millis(config.keepAliveTimeout()), TimeUnit.MILLISECONDS)
                .permitKeepAliveTime(millis(config.permitKeepAliveTime()), TimeUnit.MILLISECONDS)
                .permitKeepAliveWithoutCalls(true);
    }

    private static long millis(Duration duration) {
        return duration.toMillis();
    }
}

package dev.dovetail.grpc;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.dovetail.grpc.Server.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Clients that balance per call, servers whose connections grow old, and instances that come and go. */
class BalancingTest {

    private final GrpcServerConfig config = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(GrpcServerConfig.class)
            .withDefaultValue("dovetail.grpc.max-connection-age", "300ms")
            .build()
            .getConfigMapping(GrpcServerConfig.class);

    private final Map<String, io.grpc.Server> instances = new HashMap<>();
    private final int port;
    private final ManagedChannel client;

    BalancingTest() throws IOException {
        port = start("127.0.0.1", 0);
        start("127.0.0.2", port);
        Names.resolveTo(List.of("127.0.0.1", "127.0.0.2"));
        client = NettyChannelBuilder.forTarget("dns:///" + Names.SERVICE + ":" + port)
                .defaultLoadBalancingPolicy("round_robin")
                .usePlaintext()
                .build();
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        instances.values().forEach(io.grpc.Server::shutdownNow);
    }

    @Test
    void both_instances_are_used_by_turns() {
        await().until(
                        () -> List.of(call(), call()),
                        answers -> !answers.getFirst().equals(answers.getLast()));

        var answers = IntStream.range(0, 20).mapToObj(i -> call()).toList();

        assertThat(answers).contains("127.0.0.1", "127.0.0.2");
    }

    @Test
    void a_third_instance_is_noticed_and_a_stopped_one_left_and_no_call_fails() throws IOException {
        start("127.0.0.3", port);
        var answers = new ArrayList<String>();

        Names.resolveTo(List.of("127.0.0.1", "127.0.0.2", "127.0.0.3"));

        await().atMost(Duration.ofSeconds(20)).until(() -> called(answers).endsWith("3"));

        Names.resolveTo(List.of("127.0.0.2", "127.0.0.3"));
        instances.get("127.0.0.1").shutdown();
        IntStream.range(0, 100).forEach(i -> called(answers));
        assertThat(answers.subList(answers.size() - 50, answers.size()))
                .contains("127.0.0.2", "127.0.0.3")
                .doesNotContain("127.0.0.1");
    }

    private String called(List<String> answers) {
        answers.add(call());
        return answers.getLast();
    }

    /** Which instance answers; fails if none does. */
    private String call() {
        return ClientCalls.blockingUnaryCall(client, Server.UNARY, CallOptions.DEFAULT, text("who?"))
                .getValue();
    }

    private int start(String host, int at) throws IOException {
        var server = NettyServerBuilder.forAddress(new InetSocketAddress(host, at))
                .addService(ServerServiceDefinition.builder("test.Test")
                        .addMethod(Server.UNARY, ServerCalls.asyncUnaryCall((request, observer) -> {
                            observer.onNext(text(host));
                            observer.onCompleted();
                        }))
                        .build());
        ServerConnections.apply(config, server);
        var started = server.build().start();
        instances.put(host, started);
        return started.getPort();
    }
}

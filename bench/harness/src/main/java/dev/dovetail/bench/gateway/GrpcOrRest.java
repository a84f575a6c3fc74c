package dev.dovetail.bench.gateway;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import ftgo.restaurant.v1.GetRestaurantRequest;
import ftgo.restaurant.v1.GetRestaurantResponse;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCalls;

import dev.dovetail.bench.Run;
import dev.dovetail.bench.load.ClosedLoop;
import dev.dovetail.bench.load.Http;
import dev.dovetail.bench.load.Load;
import dev.dovetail.bench.platform.World;
import dev.dovetail.bench.report.Result;
import dev.dovetail.bench.report.Table;
import dev.dovetail.bench.report.Verdict;

/** A restaurant with a menu of 20, over gRPC and as JSON over REST, both from the restaurant service itself. */
final class GrpcOrRest {

    private static final int MENU = 20;
    private static final int CLIENTS = 8;
    private static final String GRPC = "gRPC, GetRestaurant";
    private static final String REST = "REST, GET /v1/restaurants/{id}, JSON";

    private static final MethodDescriptor<GetRestaurantRequest, GetRestaurantResponse> GET_RESTAURANT =
            MethodDescriptor.<GetRestaurantRequest, GetRestaurantResponse>newBuilder()
                    .setType(MethodType.UNARY)
                    .setFullMethodName("ftgo.restaurant.v1.RestaurantService/GetRestaurant")
                    .setRequestMarshaller(ProtoUtils.marshaller(GetRestaurantRequest.getDefaultInstance()))
                    .setResponseMarshaller(ProtoUtils.marshaller(GetRestaurantResponse.getDefaultInstance()))
                    .build();

    private final URI uri;
    private final GetRestaurantRequest request;
    private final ManagedChannel channel;

    private GrpcOrRest(URI uri, UUID id, ManagedChannel channel) {
        this.uri = uri;
        this.request =
                GetRestaurantRequest.newBuilder().setRestaurantId(id.toString()).build();
        this.channel = channel;
    }

    static void measure(Run run, Scene scene, Result result) throws Exception {
        var restaurants = scene.service("restaurant", "/v1/restaurants");
        var id = UUID.fromString(Http.post(restaurants, World.newRestaurant(MENU))
                .expect(201)
                .json()
                .path("id")
                .asText());
        ManagedChannel channel = NettyChannelBuilder.forTarget("dns:///" + scene.restaurantGrpc())
                .defaultLoadBalancingPolicy("round_robin")
                .usePlaintext()
                .build();
        try {
            new GrpcOrRest(URI.create(restaurants + "/" + id), id, channel).measure(run, result);
        } finally {
            channel.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
        }
    }

    private void measure(Run run, Result result) throws Exception {
        var single = new Sides()
                .with(GRPC, this::grpc)
                .with(REST, this::rest)
                .measure(run.scaled(1_500, 5), run.scaled(2_000, 10));
        Duration round = run.seconds(4, 1);
        Load grpc = ClosedLoop.run(CLIENTS, round, number -> grpc());
        Load rest = ClosedLoop.run(CLIENTS, round, number -> rest());
        var table = new Table("", "bytes of the answer", "answers/s", "p50 ms", "p99 ms", "failures");
        row(table, GRPC, grpc().getSerializedSize(), grpc);
        row(table, REST, Http.bytes(uri, "application/json").length, rest);
        result.verdict(Verdict.informative(
                        "GetRestaurant over gRPC ÷ REST with JSON, one client, p50",
                        Verdict.number(single.p50(GRPC) / single.p50(REST)) + "×"))
                .verdict(Verdict.informative(
                        "the same, 8 clients, answers a second", Verdict.number(grpc.rate() / rest.rate()) + "×"))
                .table("A restaurant with " + MENU + " items, read by one client:", single.table())
                .table(
                        "By " + CLIENTS + " clients, the one for " + round.toSeconds() + " s and then the other:",
                        table);
    }

    private GetRestaurantResponse grpc() {
        return ClientCalls.blockingUnaryCall(
                channel, GET_RESTAURANT, CallOptions.DEFAULT.withDeadlineAfter(5, TimeUnit.SECONDS), request);
    }

    private Object rest() throws IOException {
        return Http.get(uri).expect(200).json();
    }

    private static void row(Table table, String what, int bytes, Load load) {
        table.row(
                what,
                bytes,
                load.rate(),
                load.latencies().percentileMillis(50),
                load.latencies().percentileMillis(99),
                load.failureText());
    }
}

package dev.dovetail.stories;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;

import ftgo.restaurant.v1.GetRestaurantRequest;
import ftgo.restaurant.v1.RestaurantServiceGrpc;
import ftgo.restaurant.v1.WatchMenuRequest;
import ftgo.restaurant.v1.WatchMenuResponse;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.NameResolverRegistry;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Several instances of one service, and clients over gRPC. */
@ExtendWith(Stories.class)
class InstancesStoryTest {

    private static final String OTHER_MENU = """
            {"menu": [{"itemId": "naan", "name": "Naan", "price": {"amount": "3.50", "currency": "EUR"}}]}
            """;

    @Test
    void calls_are_spread_over_all_instances_and_a_change_made_by_one_is_told_by_another(Ftgo ftgo, Parts parts)
            throws IOException, InterruptedException {
        // Pods are reached by forwarded ports, each of which follows one of them; GrpcScaleStoryTest asks from within.
        assumeTrue(parts instanceof LocalParts);
        LocalParts local = (LocalParts) parts;

        // Given
        String restaurant = ftgo.restaurant().id().toString();
        var second = local.another(Part.RESTAURANT);
        var instances = new Instances();
        instances.add(local.grpc(Part.RESTAURANT));
        instances.add(second.grpc().orElseThrow());
        NameResolverRegistry.getDefaultRegistry().register(instances);
        ManagedChannel balanced = channel("instances:///restaurant-grpc");
        ManagedChannel toFirst = channel("dns:///" + local.grpc(Part.RESTAURANT));
        try {
            // When
            var answeredBy = new Answerers();
            var calls = RestaurantServiceGrpc.newBlockingStub(balanced).withInterceptors(answeredBy);
            var request = GetRestaurantRequest.newBuilder()
                    .setRestaurantId(restaurant)
                    .build();

            // Then
            Patience.until(
                    "both instances to be used",
                    () -> answeredBy.after(() -> calls.getRestaurant(request)),
                    answerers -> answerers.size() == 2);

            // When
            instances.add(local.another(Part.RESTAURANT).grpc().orElseThrow());

            // Then
            Patience.until(
                    "the third instance to be used",
                    () -> answeredBy.after(() -> calls.getRestaurant(request)),
                    answerers -> answerers.size() == 3);

            // When
            var versions = new Versions();
            RestaurantServiceGrpc.newStub(toFirst)
                    .watchMenu(
                            WatchMenuRequest.newBuilder()
                                    .setRestaurantId(restaurant)
                                    .build(),
                            versions);
            Patience.until("the current menu", versions::seen, List.of(1)::equals);
            put(URI.create(second.url() + "/v1/restaurants/" + restaurant + "/menu"), OTHER_MENU);

            // Then
            Patience.until("the menu that the second instance was given", versions::seen, List.of(1, 2)::equals);
        } finally {
            balanced.shutdownNow();
            toFirst.shutdownNow();
            NameResolverRegistry.getDefaultRegistry().deregister(instances);
        }
    }

    private static ManagedChannel channel(String target) {
        return NettyChannelBuilder.forTarget(target)
                .defaultLoadBalancingPolicy("round_robin")
                .usePlaintext()
                .build();
    }

    private static void put(URI uri, String body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(uri)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(body))
                    .build();
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    /** Remembers which instances have answered. */
    private static final class Answerers implements ClientInterceptor {

        private final Set<String> addresses = new ConcurrentSkipListSet<>();

        Set<String> after(Runnable call) {
            call.run();
            return addresses;
        }

        @Override
        public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
            return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
                @Override
                public void start(Listener<R> listener, Metadata headers) {
                    super.start(
                            new SimpleForwardingClientCallListener<>(listener) {
                                @Override
                                public void onHeaders(Metadata headers) {
                                    addresses.add(String.valueOf(getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR)));
                                    super.onHeaders(headers);
                                }
                            },
                            headers);
                }
            };
        }
    }

    private static final class Versions implements StreamObserver<WatchMenuResponse> {

        private final List<Integer> seen = new CopyOnWriteArrayList<>();

        List<Integer> seen() {
            return List.copyOf(seen);
        }

        @Override
        public void onNext(WatchMenuResponse response) {
            seen.add(response.getMenu().getVersion());
        }

        @Override
        public void onError(Throwable end) {}

        @Override
        public void onCompleted() {}
    }
}

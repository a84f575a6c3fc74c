package dev.dovetail.cluster.inside;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.security.Security;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import ftgo.restaurant.v1.GetRestaurantRequest;
import ftgo.restaurant.v1.RestaurantServiceGrpc;
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
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;

/**
 * Asks for a restaurant over gRPC again and again, over one channel, as another service would. Each second it tells who
 * answered: {@code answered <address> <calls>}, then a line {@code second <n>}. When told to stop it tells how many calls it
 * made and how many failed.
 *
 * <p>Arguments: target, such as {@code dns:///restaurant-grpc:9000}; id of a restaurant.
 */
public final class GrpcCaller {

    private static final Duration BETWEEN_CALLS = Duration.ofMillis(20);
    private static final long SECOND = 1_000_000_000L;
    private static final int DEADLINE_SECONDS = 5;

    /** What the contract says of UNAVAILABLE: every call may be repeated. */
    private static final Map<String, ?> REPEATED = Map.of(
            "methodConfig",
            List.of(Map.of(
                    "name",
                    List.of(Map.of()),
                    "retryPolicy",
                    Map.of(
                            "maxAttempts",
                            4.0,
                            "initialBackoff",
                            "0.05s",
                            "maxBackoff",
                            "1s",
                            "backoffMultiplier",
                            2.0,
                            "retryableStatusCodes",
                            List.of("UNAVAILABLE")))));

    private final Map<String, Integer> answered = new TreeMap<>();
    private final AtomicReference<SocketAddress> last = new AtomicReference<>();
    private int calls;
    private int failed;

    private GrpcCaller() {}

    /** @param arguments see above */
    public static void main(String... arguments) {
        // As clients are advised to: grpc-java reads the one, Java the other.
        System.setProperty("networkaddress.cache.ttl", "5");
        Security.setProperty("networkaddress.cache.ttl", "5");
        ManagedChannel channel = NettyChannelBuilder.forTarget(arguments[0])
                .defaultLoadBalancingPolicy("round_robin")
                .defaultServiceConfig(REPEATED)
                .usePlaintext()
                .build();
        try {
            new GrpcCaller().run(channel, arguments[1]);
        } finally {
            channel.shutdownNow();
        }
    }

    private void run(Channel channel, String restaurant) {
        var stub = RestaurantServiceGrpc.newBlockingStub(channel).withInterceptors(new Listening());
        var request =
                GetRestaurantRequest.newBuilder().setRestaurantId(restaurant).build();
        for (int second = 0; !Ending.asked(); second++) {
            long end = System.nanoTime() + SECOND;
            while (System.nanoTime() < end) {
                call(stub.withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS), request);
                Ending.pause(BETWEEN_CALLS);
            }
            answered.forEach((address, count) -> System.out.println("answered " + address + " " + count));
            System.out.println("second " + second);
            answered.clear();
        }
        System.out.printf("calls=%d%nfailed=%d%n", calls, failed);
    }

    private void call(RestaurantServiceGrpc.RestaurantServiceBlockingStub stub, GetRestaurantRequest request) {
        calls++;
        try {
            stub.getRestaurant(request);
            answered.merge(host(last.get()), 1, Integer::sum);
        } catch (StatusRuntimeException e) {
            failed++;
            System.out.println("failure " + e.getStatus().toString().replace('\n', ' '));
        }
    }

    private static String host(SocketAddress address) {
        return address instanceof InetSocketAddress inet ? inet.getAddress().getHostAddress() : String.valueOf(address);
    }

    /** Remembers who answered last. */
    private final class Listening implements ClientInterceptor {

        @Override
        public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
            return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
                @Override
                public void start(Listener<R> listener, Metadata headers) {
                    super.start(
                            new SimpleForwardingClientCallListener<>(listener) {
                                @Override
                                public void onHeaders(Metadata headers) {
                                    last.set(getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR));
                                    super.onHeaders(headers);
                                }
                            },
                            headers);
                }
            };
        }
    }
}

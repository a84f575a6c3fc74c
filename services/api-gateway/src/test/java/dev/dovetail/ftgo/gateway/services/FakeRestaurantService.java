package dev.dovetail.ftgo.gateway.services;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Headers;
import ftgo.restaurant.v1.RestaurantServiceGrpc;
import ftgo.restaurant.v1.RestaurantServiceGrpc.RestaurantServiceImplBase;
import ftgo.restaurant.v1.SelectRestaurantsRequest;
import ftgo.restaurant.v1.SelectRestaurantsResponse;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

/** The restaurant service: REST, and gRPC by two instances on the same port of two addresses. */
final class FakeRestaurantService extends FakeService {

    private static final String METHOD =
            "/" + RestaurantServiceGrpc.getSelectRestaurantsMethod().getFullMethodName();
    private static final Context.Key<Headers> HEADERS = Context.key("headers");

    private final int grpcPort;
    private final List<Server> instances = new ArrayList<>();

    FakeRestaurantService() throws IOException {
        super("restaurant");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.grpcPort = free.getLocalPort();
        }
    }

    int grpcPort() {
        return grpcPort;
    }

    @Override
    void start() throws IOException {
        super.start();
        for (String address : RestaurantPods.ADDRESSES) {
            instances.add(NettyServerBuilder.forAddress(new InetSocketAddress(address, grpcPort))
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .intercept(new ReadHeaders(address))
                    .addService(new Restaurants())
                    .build()
                    .start());
        }
    }

    @Override
    void end() {
        super.end();
        instances.forEach(Server::shutdownNow);
        instances.clear();
    }

    private final class Restaurants extends RestaurantServiceImplBase {

        @Override
        public void selectRestaurants(
                SelectRestaurantsRequest request, StreamObserver<SelectRestaurantsResponse> observer) {
            try {
                Answer answer = outcome(new Call("POST", METHOD, request.toString(), HEADERS.get()));
                if (answer == null || answer.status() >= 500) {
                    observer.onError(Status.UNAVAILABLE.asRuntimeException());
                    return;
                }
                request.getRestaurantIdsList().stream()
                        .sorted()
                        .filter(World::exists)
                        .forEach(id -> observer.onNext(SelectRestaurantsResponse.newBuilder()
                                .setRestaurant(World.restaurantMessage(id))
                                .build()));
                observer.onCompleted();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Keeps what a call said of itself, as headers: those it had, its deadline, and which instance it came to. */
    private record ReadHeaders(String instance) implements ServerInterceptor {

        @Override
        public <Q, R> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, R> call, Metadata metadata, ServerCallHandler<Q, R> next) {
            Headers headers = new Headers();
            metadata.keys().stream()
                    .filter(key -> !key.endsWith(Metadata.BINARY_HEADER_SUFFIX))
                    .forEach(key ->
                            headers.set(key, metadata.get(Metadata.Key.of(key, Metadata.ASCII_STRING_MARSHALLER))));
            Deadline deadline = Context.current().getDeadline();
            if (deadline != null) {
                headers.set("X-Request-Timeout-Ms", Long.toString(deadline.timeRemaining(MILLISECONDS)));
            }
            headers.set("Instance", instance);
            return Contexts.interceptCall(Context.current().withValue(HEADERS, headers), call, metadata, next);
        }
    }
}

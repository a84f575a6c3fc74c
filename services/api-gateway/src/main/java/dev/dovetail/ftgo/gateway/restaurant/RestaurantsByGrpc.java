package dev.dovetail.ftgo.gateway.restaurant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import ftgo.restaurant.v1.RestaurantServiceGrpc;
import ftgo.restaurant.v1.RestaurantServiceGrpc.RestaurantServiceBlockingStub;
import ftgo.restaurant.v1.SelectRestaurantsRequest;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;

import dev.dovetail.ftgo.gateway.proxy.Deadline;
import dev.dovetail.ftgo.gateway.proxy.ServiceProxies;
import dev.dovetail.ftgo.gateway.proxy.ServiceProxy;
import dev.dovetail.ftgo.gateway.recovery.Batches;

/** Restaurants with their menus, over gRPC: many in one call, each of which goes to the next pod of the service. */
@Singleton
class RestaurantsByGrpc {

    private final ServiceProxy proxy;
    private final Channel channel;
    private final RestaurantServiceBlockingStub restaurants;

    RestaurantsByGrpc(ServiceProxies services, @GrpcClient("restaurant") Channel channel) {
        this.proxy = services.of("restaurant");
        this.channel = channel;
        this.restaurants = RestaurantServiceGrpc.newBlockingStub(channel);
    }

    /** The restaurants there are of these ids. */
    Map<String, RestaurantDocument> byIds(List<String> ids) {
        return Batches.read(ids, some -> proxy.repeatable(deadline -> select(some, deadline)));
    }

    private Map<String, RestaurantDocument> select(List<String> ids, Deadline deadline) {
        SelectRestaurantsRequest request =
                SelectRestaurantsRequest.newBuilder().addAllRestaurantIds(ids).build();
        Map<String, RestaurantDocument> found = new HashMap<>();
        try {
            restaurants
                    .withDeadlineAfter(deadline.remainingMillis(), TimeUnit.MILLISECONDS)
                    .selectRestaurants(request)
                    .forEachRemaining(answer -> {
                        RestaurantDocument told = RestaurantMessages.document(answer.getRestaurant());
                        found.put(told.id(), told);
                    });
        } catch (StatusRuntimeException failure) {
            if (failure.getStatus().getCode() == Code.UNAVAILABLE) {
                connectSoon();
            }
            throw failure;
        }
        return found;
    }

    /** After failures a channel waits before it connects again, up to two minutes. How long to wait is for the breaker to say. */
    private void connectSoon() {
        if (channel instanceof ManagedChannel managed) {
            managed.resetConnectBackoff();
        }
    }
}

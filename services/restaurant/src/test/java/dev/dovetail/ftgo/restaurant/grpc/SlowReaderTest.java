package dev.dovetail.ftgo.restaurant.grpc;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ftgo.restaurant.v1.ListMenusRequest;
import ftgo.restaurant.v1.ListMenusResponse;
import ftgo.restaurant.v1.RestaurantServiceGrpc;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.dovetail.messaging.test.PostgresAndKafka;

import static dev.dovetail.ftgo.restaurant.rest.Requests.create;
import static dev.dovetail.ftgo.restaurant.rest.Requests.idOf;
import static dev.dovetail.ftgo.restaurant.rest.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class SlowReaderTest {

    @GrpcClient("restaurant")
    Channel channel;

    private final List<String> read = new CopyOnWriteArrayList<>();

    /** What is read of the database after a reader has stalled is still to come: the service has not run ahead of it. */
    @Test
    void menus_are_read_no_faster_than_they_are_sent() {
        List<String> large = IntStream.range(0, 60).mapToObj(i -> createLarge()).toList();
        var call = listAfter(large.getFirst());
        call.request(1);
        await().until(() -> read.size() == 1);

        String late = idOf(create());
        call.request(100);

        await().until(() -> read.contains(late));
        assertThat(read.subList(0, 59)).isEqualTo(large.subList(1, 60));
    }

    private ClientCall<ListMenusRequest, ListMenusResponse> listAfter(String restaurantId) {
        var call = channel.newCall(RestaurantServiceGrpc.getListMenusMethod(), CallOptions.DEFAULT);
        call.start(
                new ClientCall.Listener<>() {
                    @Override
                    public void onMessage(ListMenusResponse message) {
                        read.add(message.getMenu().getRestaurantId());
                    }

                    @Override
                    public void onClose(Status status, Metadata trailers) {
                        read.add(status.getCode().name());
                    }
                },
                new Metadata());
        call.sendMessage(
                ListMenusRequest.newBuilder().setAfterRestaurantId(restaurantId).build());
        call.halfClose();
        return call;
    }

    /** With a menu of about 80 kB. */
    private static String createLarge() {
        String restaurant = create();
        String menu = IntStream.range(0, 200)
                .mapToObj(i -> """
                        {"itemId": "%s%03d", "name": "%s", "price": {"amount": "1", "currency": "EUR"}}""".formatted("食".repeat(30), i, "食".repeat(100)))
                .collect(Collectors.joining(",", "{\"menu\": [", "]}"));
        put(restaurant + "/menu", menu).then().statusCode(200);
        return idOf(restaurant);
    }
}

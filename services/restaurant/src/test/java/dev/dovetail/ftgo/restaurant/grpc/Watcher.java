package dev.dovetail.ftgo.restaurant.grpc;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import ftgo.restaurant.v1.Menu;
import ftgo.restaurant.v1.RestaurantServiceGrpc;
import ftgo.restaurant.v1.WatchMenuRequest;
import ftgo.restaurant.v1.WatchMenuResponse;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.jspecify.annotations.Nullable;

import static org.awaitility.Awaitility.await;

/** Somebody who watches a menu. */
final class Watcher extends ClientCall.Listener<WatchMenuResponse> implements AutoCloseable {

    private final ClientCall<WatchMenuRequest, WatchMenuResponse> call;
    private final List<Menu> seen = new CopyOnWriteArrayList<>();
    private volatile @Nullable StatusRuntimeException end;

    private Watcher(Channel channel, CallOptions options) {
        call = channel.newCall(RestaurantServiceGrpc.getWatchMenuMethod(), options);
        call.start(this, new Metadata());
    }

    static Watcher of(Channel channel, String restaurantId, int seenVersion) {
        return of(channel, restaurantId, seenVersion, CallOptions.DEFAULT);
    }

    static Watcher of(Channel channel, String restaurantId, int seenVersion, CallOptions options) {
        var watcher = new Watcher(channel, options);
        watcher.call.sendMessage(WatchMenuRequest.newBuilder()
                .setRestaurantId(restaurantId)
                .setSeenVersion(seenVersion)
                .build());
        watcher.call.halfClose();
        watcher.call.request(Integer.MAX_VALUE);
        return watcher;
    }

    List<Menu> seen() {
        return seen;
    }

    List<Integer> versions() {
        return seen.stream().map(Menu::getVersion).toList();
    }

    Watcher awaitVersion(int version) {
        await().until(() -> versions().contains(version) || end != null);
        return this;
    }

    StatusRuntimeException awaitEnd() {
        return await().until(() -> end, reached -> reached != null);
    }

    @Override
    public void onMessage(WatchMenuResponse message) {
        seen.add(message.getMenu());
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
        end = status.asRuntimeException(trailers);
    }

    @Override
    public void close() {
        call.cancel("seen enough", null);
    }
}

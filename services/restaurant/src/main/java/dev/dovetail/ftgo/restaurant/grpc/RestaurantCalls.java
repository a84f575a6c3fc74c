package dev.dovetail.ftgo.restaurant.grpc;

import java.util.List;
import java.util.UUID;

import ftgo.restaurant.v1.GetRestaurantRequest;
import ftgo.restaurant.v1.GetRestaurantResponse;
import ftgo.restaurant.v1.ListMenusRequest;
import ftgo.restaurant.v1.ListMenusResponse;
import ftgo.restaurant.v1.RestaurantServiceGrpc.RestaurantServiceImplBase;
import ftgo.restaurant.v1.SelectRestaurantsRequest;
import ftgo.restaurant.v1.SelectRestaurantsResponse;
import ftgo.restaurant.v1.WatchMenuRequest;
import ftgo.restaurant.v1.WatchMenuResponse;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;

import dev.dovetail.ftgo.restaurant.Menus;
import dev.dovetail.ftgo.restaurant.RestaurantAdministration;
import dev.dovetail.ftgo.restaurant.VersionedMenu;
import dev.dovetail.grpc.Calls;
import dev.dovetail.grpc.Fields;
import dev.dovetail.grpc.Outflow;

@GrpcService
class RestaurantCalls extends RestaurantServiceImplBase {

    /** So many menus are read at once; the largest has 150 KiB. */
    private static final int PAGE = 20;

    /** So many restaurants can be selected at once. */
    private static final int SELECTION = 100;

    private final Calls calls;
    private final RestaurantAdministration administration;
    private final Menus menus;
    private final MenuFeed feed;

    RestaurantCalls(Calls calls, RestaurantAdministration administration, Menus menus, MenuFeed feed) {
        this.calls = calls;
        this.administration = administration;
        this.menus = menus;
        this.feed = feed;
    }

    @Override
    public ServerServiceDefinition bindService() {
        return calls.checked(super.bindService());
    }

    @Override
    public void getRestaurant(GetRestaurantRequest request, StreamObserver<GetRestaurantResponse> observer) {
        calls.unary(observer, () -> {
            Fields fields = new Fields(RestaurantRefusals.ERRORS);
            UUID id = fields.uuid("restaurant_id", request.getRestaurantId());
            fields.check();
            return GetRestaurantResponse.newBuilder()
                    .setRestaurant(RestaurantMessages.of(administration.get(id)))
                    .build();
        });
    }

    @Override
    public void selectRestaurants(
            SelectRestaurantsRequest request, StreamObserver<SelectRestaurantsResponse> observer) {
        calls.stream(observer, outflow -> {
            Fields fields = new Fields(RestaurantRefusals.ERRORS);
            List<UUID> ids = fields.uuids("restaurant_ids", request.getRestaurantIdsList(), SELECTION);
            fields.check();
            administration
                    .all(ids)
                    .forEach(restaurant -> outflow.send(SelectRestaurantsResponse.newBuilder()
                            .setRestaurant(RestaurantMessages.of(restaurant))
                            .build()));
        });
    }

    @Override
    public void listMenus(ListMenusRequest request, StreamObserver<ListMenusResponse> observer) {
        calls.stream(observer, outflow -> {
            Fields fields = new Fields(RestaurantRefusals.ERRORS);
            UUID after = fields.uuidOrNone("after_restaurant_id", request.getAfterRestaurantId());
            fields.check();
            sendAll(after, outflow);
        });
    }

    /** A page is read when the one before is sent, which takes as long as the reader takes. */
    private void sendAll(UUID after, Outflow<ListMenusResponse> outflow) {
        UUID last = after;
        List<VersionedMenu> page;
        do {
            page = menus.list(last, PAGE);
            for (VersionedMenu menu : page) {
                outflow.send(ListMenusResponse.newBuilder()
                        .setMenu(MenuMessages.of(menu))
                        .build());
                last = menu.restaurantId();
            }
        } while (page.size() == PAGE);
    }

    @Override
    public void watchMenu(WatchMenuRequest request, StreamObserver<WatchMenuResponse> observer) {
        calls.stream(observer, outflow -> {
            Fields fields = new Fields(RestaurantRefusals.ERRORS);
            UUID id = fields.uuid("restaurant_id", request.getRestaurantId());
            fields.notNegative("seen_version", request.getSeenVersion());
            fields.check();
            feed.follow(id, request.getSeenVersion(), outflow);
        });
    }
}

package dev.dovetail.ftgo.restaurant.grpc;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.google.rpc.ResourceInfo;
import ftgo.restaurant.v1.DayOfWeek;
import ftgo.restaurant.v1.GetRestaurantRequest;
import ftgo.restaurant.v1.ListMenusRequest;
import ftgo.restaurant.v1.ListMenusResponse;
import ftgo.restaurant.v1.Money;
import ftgo.restaurant.v1.Opening;
import ftgo.restaurant.v1.Restaurant;
import ftgo.restaurant.v1.RestaurantServiceGrpc;
import ftgo.restaurant.v1.RestaurantServiceGrpc.RestaurantServiceBlockingStub;
import ftgo.restaurant.v1.SelectRestaurantsRequest;
import ftgo.restaurant.v1.SelectRestaurantsResponse;
import io.grpc.Channel;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dovetail.messaging.test.PostgresAndKafka;

import static dev.dovetail.ftgo.restaurant.rest.Requests.create;
import static dev.dovetail.ftgo.restaurant.rest.Requests.idOf;
import static dev.dovetail.ftgo.restaurant.rest.Requests.menuAt;
import static dev.dovetail.ftgo.restaurant.rest.Requests.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class RestaurantCallsTest {

    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    @GrpcClient("restaurant")
    Channel channel;

    private RestaurantServiceBlockingStub restaurants;

    @BeforeEach
    void open() {
        restaurants = RestaurantServiceGrpc.newBlockingStub(channel);
    }

    @Test
    void a_restaurant_is_read_with_its_menu() {
        String id = idOf(create());

        Restaurant found = get(id);

        assertThat(found.getRestaurantId()).isEqualTo(id);
        assertThat(found.getName()).isEqualTo("Ajanta");
        assertThat(found.getAddress().getStreet()).isEqualTo("Hauptstraße 1");
        assertThat(found.getAddress().getCountry()).isEqualTo("DE");
        assertThat(found.getDeliveryPostcodesList()).containsExactly("10115", "10117");
        assertThat(found.getOpeningsList())
                .containsExactly(Opening.newBuilder()
                        .setDay(DayOfWeek.DAY_OF_WEEK_MONDAY)
                        .setOpensMinute(11 * 60)
                        .setClosesMinute(22 * 60)
                        .build());
        assertThat(found.getTimeZone()).isEqualTo("Europe/Berlin");
        assertThat(found.getMenu().getVersion()).isEqualTo(1);
        assertThat(found.getMenu().getItems(1).getItemId()).isEqualTo("tikka");
        assertThat(found.getMenu().getItems(1).getPrice())
                .isEqualTo(
                        Money.newBuilder().setAmount("12.90").setCurrency("EUR").build());
    }

    @Test
    void a_restaurant_that_there_is_not_is_named() {
        var unknown = catchThrowableOfType(StatusRuntimeException.class, () -> get(NOBODY));

        assertThat(unknown.getStatus().getCode()).isEqualTo(Code.NOT_FOUND);
        assertThat(unknown).hasMessageContaining("There is no restaurant " + NOBODY);
        assertThat(Errors.reasonOf(unknown)).isEqualTo("restaurant.ftgo UNKNOWN_RESTAURANT");
        assertThat(Errors.detail(unknown, ResourceInfo.class).getResourceName()).isEqualTo(NOBODY);
    }

    @Test
    void several_restaurants_are_read_at_once_without_those_that_there_are_not() {
        List<String> created = Stream.generate(() -> idOf(create())).limit(3).toList();

        List<Restaurant> found = select(created.getLast(), NOBODY, created.getFirst(), created.getLast());

        assertThat(found)
                .extracting(Restaurant::getRestaurantId)
                .containsExactly(created.getFirst(), created.getLast());
        assertThat(found.getFirst()).isEqualTo(get(created.getFirst()));
    }

    @Test
    void all_menus_are_listed_in_order_however_many_pages_they_fill() {
        List<String> created = Stream.generate(() -> idOf(create())).limit(45).toList();
        put("/v1/restaurants/" + created.getFirst() + "/menu", menuAt("4.80"));

        List<String> listed = list("");

        assertThat(listed).isSorted().doesNotHaveDuplicates().containsSubsequence(created);
        assertThat(listed).endsWith(created.toArray(String[]::new));
        restaurants
                .listMenus(ListMenusRequest.getDefaultInstance())
                .forEachRemaining(response -> assertThat(response.getMenu().getVersion())
                        .isEqualTo(get(response.getMenu().getRestaurantId())
                                .getMenu()
                                .getVersion()));
    }

    @Test
    void a_list_that_broke_off_goes_on_after_the_last_restaurant() {
        List<String> created = Stream.generate(() -> idOf(create())).limit(3).toList();

        assertThat(list(created.getFirst())).isEqualTo(created.subList(1, 3));
        assertThat(list(created.getLast())).isEmpty();
    }

    private Restaurant get(String id) {
        return restaurants
                .getRestaurant(
                        GetRestaurantRequest.newBuilder().setRestaurantId(id).build())
                .getRestaurant();
    }

    private List<Restaurant> select(String... ids) {
        var request = SelectRestaurantsRequest.newBuilder()
                .addAllRestaurantIds(List.of(ids))
                .build();
        Iterable<SelectRestaurantsResponse> responses = () -> restaurants.selectRestaurants(request);
        return StreamSupport.stream(responses.spliterator(), false)
                .map(SelectRestaurantsResponse::getRestaurant)
                .toList();
    }

    private List<String> list(String after) {
        var request = ListMenusRequest.newBuilder().setAfterRestaurantId(after).build();
        Iterable<ListMenusResponse> responses = () -> restaurants.listMenus(request);
        return StreamSupport.stream(responses.spliterator(), false)
                .map(response -> response.getMenu().getRestaurantId())
                .toList();
    }
}

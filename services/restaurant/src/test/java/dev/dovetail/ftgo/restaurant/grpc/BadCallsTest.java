package dev.dovetail.ftgo.restaurant.grpc;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import ftgo.restaurant.v1.GetRestaurantRequest;
import ftgo.restaurant.v1.ListMenusRequest;
import ftgo.restaurant.v1.RestaurantServiceGrpc;
import ftgo.restaurant.v1.RestaurantServiceGrpc.RestaurantServiceBlockingStub;
import ftgo.restaurant.v1.SelectRestaurantsRequest;
import ftgo.restaurant.v1.WatchMenuRequest;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dovetail.messaging.test.PostgresAndKafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class BadCallsTest {

    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    @GrpcClient("restaurant")
    Channel channel;

    static Stream<Arguments> malformed() {
        return Stream.of("", " ", "ajanta", NOBODY + "0", "' or '1'='1", "../../etc/passwd", "\u0000", "食".repeat(1000))
                .flatMap(id -> Stream.of(
                        arguments("restaurant_id", get(id)),
                        arguments("restaurant_id", watch(id, 0)),
                        arguments("restaurant_ids[1]", select(NOBODY, id)),
                        id.isEmpty()
                                ? arguments("seen_version", watch(NOBODY, -1))
                                : arguments("after_restaurant_id", list(id))));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void a_bad_field_is_pointed_at(String field, Function<RestaurantServiceBlockingStub, Object> call) {
        var refused = refusal(call);

        assertThat(refused.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(Errors.fieldsOf(refused)).containsExactly(field);
        assertThat(Errors.reasonOf(refused)).isEqualTo("restaurant.ftgo MALFORMED");
        assertThat(String.valueOf(refused.getStatus().getDescription())).doesNotContain("java", "Exception");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(Code.NOT_FOUND, get(NOBODY)),
                arguments(Code.NOT_FOUND, watch(NOBODY, 0)),
                arguments(Code.NOT_FOUND, watch(NOBODY, 7)),
                arguments(Code.INVALID_ARGUMENT, select()),
                arguments(
                        Code.INVALID_ARGUMENT,
                        select(Collections.nCopies(101, NOBODY).toArray(String[]::new))),
                arguments(Code.RESOURCE_EXHAUSTED, get("0".repeat(20_000))),
                arguments(Code.RESOURCE_EXHAUSTED, list("0".repeat(20_000))));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_cannot_be_done_has_the_right_code(Code code, Function<RestaurantServiceBlockingStub, Object> call) {
        assertThat(refusal(call).getStatus().getCode()).isEqualTo(code);
    }

    /** Bytes that are no message are refused before they reach the service, and tell nothing of it. */
    @ParameterizedTest
    @CsvSource({
        "ftgo.restaurant.v1.RestaurantService/GetRestaurant, INVALID_ARGUMENT",
        "ftgo.restaurant.v1.RestaurantService/ListMenus, INVALID_ARGUMENT",
        "ftgo.restaurant.v1.RestaurantService/WatchMenu, INVALID_ARGUMENT",
        "ftgo.restaurant.v1.RestaurantService/DropRestaurant, UNIMPLEMENTED",
        "ftgo.restaurant.v2.RestaurantService/GetRestaurant, UNIMPLEMENTED"
    })
    void bytes_and_methods_that_mean_nothing_are_refused(String method, Code code) {
        var refused = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> ClientCalls.blockingUnaryCall(channel, raw(method), CallOptions.DEFAULT, "\n\u00ff<xml/>"));

        assertThat(refused.getStatus().getCode()).isEqualTo(code);
        assertThat(String.valueOf(refused.getStatus().getDescription())).doesNotContain("dev.dovetail", "at java.");
    }

    private StatusRuntimeException refusal(Function<RestaurantServiceBlockingStub, Object> call) {
        return catchThrowableOfType(
                StatusRuntimeException.class, () -> call.apply(RestaurantServiceGrpc.newBlockingStub(channel)));
    }

    private static Function<RestaurantServiceBlockingStub, Object> get(String id) {
        return stub -> stub.getRestaurant(
                GetRestaurantRequest.newBuilder().setRestaurantId(id).build());
    }

    private static Function<RestaurantServiceBlockingStub, Object> select(String... ids) {
        return stub -> stub.selectRestaurants(SelectRestaurantsRequest.newBuilder()
                        .addAllRestaurantIds(List.of(ids))
                        .build())
                .next();
    }

    private static Function<RestaurantServiceBlockingStub, Object> list(String after) {
        return stub -> stub.listMenus(ListMenusRequest.newBuilder()
                        .setAfterRestaurantId(after)
                        .build())
                .next();
    }

    private static Function<RestaurantServiceBlockingStub, Object> watch(String id, int seen) {
        return stub -> stub.watchMenu(WatchMenuRequest.newBuilder()
                        .setRestaurantId(id)
                        .setSeenVersion(seen)
                        .build())
                .next();
    }

    private static MethodDescriptor<String, String> raw(String method) {
        return MethodDescriptor.<String, String>newBuilder()
                .setType(MethodType.UNARY)
                .setFullMethodName(method)
                .setRequestMarshaller(new Bytes())
                .setResponseMarshaller(new Bytes())
                .build();
    }

    private static final class Bytes implements Marshaller<String> {

        @Override
        public InputStream stream(String text) {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        @Override
        public String parse(InputStream stream) {
            return "something";
        }
    }
}

package dev.dovetail.ftgo.kitchen.ticket.grpc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import ftgo.kitchen.v1.TicketChange;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Test;

import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.ftgo.kitchen.KitchenTest;
import dev.dovetail.ftgo.kitchen.Locks;
import dev.dovetail.ftgo.kitchen.World;
import dev.dovetail.ftgo.kitchen.ticket.Cooking;
import dev.dovetail.ftgo.kitchen.ticket.Ticket;
import dev.dovetail.ftgo.kitchen.ticket.TicketState;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@KitchenTest
class ResumeTest {

    @GrpcClient("kitchen")
    Channel channel;

    @Inject
    World world;

    @Inject
    Cooking cooking;

    @Inject
    Locks locks;

    PostgresDatabase database;

    @Test
    void a_display_that_comes_back_is_told_what_it_missed_and_nothing_twice() {
        UUID restaurant = world.restaurant();
        world.ticketIn(TicketState.AWAITING_ACCEPTANCE, restaurant);
        Display before = Display.of(channel, restaurant, 0).awaitCaughtUp();
        before.close();
        world.ticketIn(TicketState.READY, restaurant);

        try (Display after = Display.of(channel, restaurant, before.position()).awaitCaughtUp()) {
            assertThat(after.states()).containsExactly("AWAITING_ACCEPTANCE", "ACCEPTED", "PREPARING", "READY");
            assertThat(positionsOf(after.changes())).containsExactly(2L, 3L, 4L, 5L);
        }
    }

    @Test
    void a_display_that_broke_off_among_the_open_tickets_misses_none() {
        UUID restaurant = world.restaurant();
        List<Ticket> open = IntStream.range(0, 5)
                .mapToObj(i -> world.ticketIn(TicketState.AWAITING_ACCEPTANCE, restaurant))
                .toList();
        cooking.accept(open.getFirst().id(), soon());

        try (Display whole = Display.of(channel, restaurant, 0).awaitCaughtUp();
                Display resumed = Display.of(channel, restaurant, 3).awaitCaughtUp()) {
            assertThat(positionsOf(whole.changes())).containsExactly(2L, 3L, 4L, 5L, 6L);
            assertThat(positionsOf(resumed.changes())).containsExactly(4L, 5L, 6L);
        }
    }

    /** Cooks and orders at work at once, displays that break off again and again: every change, once, in order. */
    @Test
    void under_concurrent_changes_no_display_loses_or_repeats_one() {
        UUID restaurant = world.restaurant();
        int all = 40;
        try (ExecutorService cooks = Executors.newFixedThreadPool(8);
                Display steady = Display.of(channel, restaurant, 0).awaitCaughtUp()) {
            var work = IntStream.range(0, all)
                    .mapToObj(
                            i -> CompletableFuture.runAsync(() -> world.ticketIn(TicketState.READY, restaurant), cooks))
                    .toArray(CompletableFuture<?>[]::new);
            var told = new ArrayList<TicketChange>();
            long position = 1;
            await().until(() -> steady.position() >= 1);
            while (position < 4L * all) {
                try (Display brief = Display.of(channel, restaurant, position)) {
                    brief.awaitPosition(position + 1);
                    position = brief.position();
                    told.addAll(brief.changes().stream().filter(upTo(position)).toList());
                }
            }
            CompletableFuture.allOf(work).join();

            steady.awaitPosition(4L * all);
            assertThat(positionsOf(steady.changes()))
                    .isEqualTo(LongStream.rangeClosed(1, 4L * all).boxed().toList());
            assertThat(told).isEqualTo(steady.changes().subList(1, 4 * all));
        }
    }

    private static Predicate<TicketChange> upTo(long position) {
        return change -> change.getPosition() <= position;
    }

    /** Positions are given in the order of the commits: who comes later waits, and cannot be seen before. */
    @Test
    void a_change_is_not_overtaken_by_one_that_commits_before_it() {
        UUID restaurant = world.restaurant();
        Ticket first = world.ticketIn(TicketState.AWAITING_ACCEPTANCE, restaurant);
        Ticket second = world.ticketIn(TicketState.AWAITING_ACCEPTANCE, restaurant);

        try (Display display = Display.of(channel, restaurant, 0).awaitCaughtUp()) {
            var later = QuarkusTransaction.requiringNew().call(() -> {
                cooking.accept(first.id(), soon());
                var waiting = CompletableFuture.runAsync(() -> cooking.accept(second.id(), soon()));
                await().until(locks::areWaitedFor);
                assertThat(display.position()).isEqualTo(2);
                return waiting;
            });
            later.join();

            display.awaitPosition(4);
            assertThat(display.changes().subList(2, 4))
                    .extracting(change -> change.getTicket().getTicketId())
                    .containsExactly(first.id().toString(), second.id().toString());
        }
    }

    @Test
    void a_display_that_was_away_for_too_long_is_told_to_begin_anew() throws SQLException {
        UUID restaurant = world.restaurant();
        Ticket open = world.ticketIn(TicketState.AWAITING_ACCEPTANCE, restaurant);
        world.ticketIn(TicketState.READY, restaurant);
        afterManyChanges(restaurant);

        Ticket latest = world.ticketIn(TicketState.AWAITING_ACCEPTANCE, restaurant);

        var gone = Display.of(channel, restaurant, 1).awaitEnd();
        assertThat(gone.getStatus().getCode()).isEqualTo(Code.OUT_OF_RANGE);
        assertThat(Errors.reasonOf(gone)).isEqualTo("kitchen.ftgo POSITION_GONE");
        try (Display anew = Display.of(channel, restaurant, 0).awaitCaughtUp()) {
            assertThat(anew.changes())
                    .extracting(change -> change.getTicket().getTicketId())
                    .containsExactly(open.id().toString(), latest.id().toString());
        }
        assertThat(rowsOf(restaurant)).isEqualTo(2);
    }

    @Test
    void a_position_from_the_future_is_refused() {
        var unknown = Display.of(channel, world.restaurant(), 1).awaitEnd();

        assertThat(unknown.getStatus().getCode()).isEqualTo(Code.OUT_OF_RANGE);
        assertThat(Errors.reasonOf(unknown)).isEqualTo("kitchen.ftgo POSITION_UNKNOWN");
    }

    @Test
    void when_its_deadline_has_passed_or_it_has_gone_the_kitchen_forgets_the_display() {
        UUID restaurant = world.restaurant();
        var hasty = CallOptions.DEFAULT.withDeadlineAfter(500, TimeUnit.MILLISECONDS);
        Display late = new Display(channel, hasty, new Metadata()).open(restaurant, 0);
        Display leaving = Display.of(channel, restaurant, 0).awaitCaughtUp();

        leaving.close();

        assertThat(late.awaitEnd().getStatus().getCode()).isEqualTo(Code.DEADLINE_EXCEEDED);
        await().untilAsserted(() -> assertThat(get("/q/metrics").asString()).contains("dovetail_grpc_streams 0.0"));
    }

    private void afterManyChanges(UUID restaurant) throws SQLException {
        try (Connection connection = database.connect()) {
            connection
                    .createStatement()
                    .execute("update ticket_log set position = 20000 where restaurant_id = '" + restaurant + "'");
        }
    }

    private int rowsOf(UUID restaurant) throws SQLException {
        try (Connection connection = database.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) from ticket_change where restaurant_id = '" + restaurant + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static List<Long> positionsOf(List<TicketChange> changes) {
        return changes.stream().map(TicketChange::getPosition).toList();
    }

    private static Instant soon() {
        return Instant.now().plus(Duration.ofMinutes(30));
    }
}

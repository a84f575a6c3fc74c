package dev.dovetail.ftgo.delivery.delivery;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.delivery.DeliveryTest;
import dev.dovetail.ftgo.delivery.Locks;
import dev.dovetail.ftgo.delivery.TestClock;
import dev.dovetail.ftgo.delivery.delivery.messaging.DeliveryStory;
import dev.dovetail.messaging.test.Scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What several replicas of the service, which share nothing but the database, do at the same moment. */
@DeliveryTest
class DeadlinesTest {

    @Inject
    Scenario scenario;

    @Inject
    Dispatch dispatch;

    @Inject
    Deliveries deliveries;

    @Inject
    TestClock clock;

    @Inject
    Locks locks;

    DeliveryStory story;
    UUID order;

    @BeforeEach
    void offer() {
        story = DeliveryStory.offered(scenario);
        order = story.order();
    }

    @Test
    void nobodyDecidesBeforeTheDeadline() {
        QuarkusTransaction.requiringNew().run(() -> dispatch.due(order));

        assertThat(read().round()).isEqualTo(1);
    }

    /** Another replica has read that the delivery is due and comes to decide it, before and after it is decided. */
    @Test
    void whatIsDueIsDecidedOnce() {
        QuarkusTransaction.requiringNew().run(() -> {
            Delivery delivery = deliveries.toChange(order).orElseThrow();
            clock.advance(Duration.ofMinutes(11));
            CompletableFuture.runAsync(() -> dispatch.due(order)).join();
            assertThat(delivery.round()).isEqualTo(1);
        });
        for (int replica = 1; replica <= 3; replica++) {
            dispatch.due(order);
        }

        assertThat(read().round()).isEqualTo(2);
    }

    /** The deadline is at work when the cancellation comes: it waits, and then ends what the deadline has decided. */
    @Test
    void aCancellationDuringTheDecisionEndsTheDelivery() {
        var cancellation = QuarkusTransaction.requiringNew().call(() -> {
            deliveries.toChange(order).orElseThrow();
            clock.advance(Duration.ofMinutes(11));
            dispatch.due(order);
            deliveries.flush();
            var cancelling = CompletableFuture.runAsync(() -> dispatch.orderCancelled(order));
            await().atMost(Duration.ofSeconds(30)).until(locks::areWaitedFor);
            return cancelling;
        });

        cancellation.join();

        assertThat(read().state()).isEqualTo(DeliveryState.CANCELLED);
    }

    /** The kitchen accepts while the order is being cancelled: whoever comes second knows of the first. */
    @Test
    void aCancellationDuringTheBeginningLeavesNoDelivery() {
        DeliveryStory late = new DeliveryStory(scenario);
        late.restaurantOpens().handled();
        late.orderIsPlaced().handled();

        var acceptance = QuarkusTransaction.requiringNew().call(() -> {
            dispatch.orderCancelled(late.order());
            var accepting = CompletableFuture.runAsync(
                    () -> dispatch.ticketAccepted(late.order(), late.restaurant(), clock.instant()));
            await().atMost(Duration.ofSeconds(30)).until(locks::areWaitedFor);
            return accepting;
        });
        acceptance.join();

        assertThat(deliveries.findByIdOptional(late.order())).isEmpty();
    }

    private Delivery read() {
        return QuarkusTransaction.requiringNew()
                .call(() -> deliveries.findByIdOptional(order).orElseThrow());
    }
}

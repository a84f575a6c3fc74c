package dev.dovetail.ftgo.order.order;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.order.Ftgo;
import dev.dovetail.messaging.test.PostgresAndKafka;
import dev.dovetail.messaging.test.Scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ConcurrentChangesTest {

    @Inject
    Scenario scenario;

    @Inject
    OrderProgress progress;

    @Inject
    Orders orders;

    @Test
    void areNotLost() {
        // Given
        UUID order = new Ftgo(scenario).placeOrder();

        // When: another transaction changes the order between this one's reading and writing
        Throwable refused =
                catchThrowable(() -> QuarkusTransaction.requiringNew().run(() -> {
                    Order read = orders.byId(order);
                    QuarkusTransaction.requiringNew().run(() -> progress.ticketCreated(order));
                    read.ticketIs(TicketStatus.READY, Samples.NOON);
                    orders.flush();
                }));

        // Then
        assertThat(refused).isInstanceOf(OptimisticLockException.class);
        assertThat(Ftgo.read(order).getString("ticket.status")).isEqualTo("CREATED");
    }

    @Test
    void ofOneOrderByManyClientsLetOneThrough() throws Exception {
        // Given
        int many = 8;
        UUID order = new Ftgo(scenario).placeOrder();
        approve(order);
        CountDownLatch start = new CountDownLatch(1);

        // When
        List<Future<String>> answers;
        try (ExecutorService clients = Executors.newFixedThreadPool(many)) {
            answers = IntStream.range(0, many)
                    .mapToObj(client -> clients.submit(() -> {
                        start.await();
                        var answer = Ftgo.post("/v1/orders/" + order + "/cancellation", "")
                                .extract();
                        return answer.statusCode() + " " + answer.path(answer.statusCode() == 202 ? "state" : "detail");
                    }))
                    .toList();
            start.countDown();
        }

        // Then
        assertThat(answers)
                .extracting(Future::get)
                .containsOnlyOnce("202 CANCEL_PENDING")
                .containsOnly(
                        "202 CANCEL_PENDING",
                        "409 The order is being cancelled; it can be cancelled should the kitchen refuse that");
    }

    private void approve(UUID order) {
        progress.consumerVerified(order);
        progress.ticketCreated(order);
        UUID authorization = QuarkusTransaction.requiringNew()
                .call(() -> orders.byId(order).stage().authorizations().getFirst());
        progress.cardAuthorized(order, authorization);
    }
}

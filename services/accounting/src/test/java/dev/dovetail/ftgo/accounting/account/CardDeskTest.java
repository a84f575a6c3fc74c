package dev.dovetail.ftgo.accounting.account;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.accounting.AccountingTest;
import dev.dovetail.ftgo.accounting.Locks;
import dev.dovetail.ftgo.accounting.World;

import static dev.dovetail.ftgo.accounting.World.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

@AccountingTest
class CardDeskTest {

    @Inject
    World world;

    @Inject
    CardDesk desk;

    @Inject
    Accounts accounts;

    @Inject
    Locks locks;

    /** The second is asked for while the first is decided but not committed, and cannot be decided before it is. */
    @Test
    void ofTwoAtTheSameMomentOnlyOneFitsUnderTheLimit() {
        UUID consumerId = world.consumerWithLimit("100.00");

        var second = QuarkusTransaction.requiringNew().call(() -> {
            desk.authorize(sixtyEuros(consumerId));
            var meanwhile = CompletableFuture.supplyAsync(() -> desk.authorize(sixtyEuros(consumerId)));
            await().atMost(Duration.ofSeconds(30)).until(locks::areWaitedFor);
            return meanwhile;
        });

        assertThat(second.join().state()).isEqualTo(AuthorizationState.DECLINED);
        assertThat(accounts.ofConsumer(consumerId).orElseThrow().authorized()).containsExactly(euros("60.00"));
    }

    @Test
    void manyConsumersAreServedAtTheSameTime() {
        List<UUID> consumers = Stream.generate(() -> world.consumerWithLimit("100.00"))
                .limit(8)
                .toList();

        List<CompletableFuture<Void>> served = consumers.stream()
                .map(consumerId -> CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; i < 25; i++) {
                                AuthorizationRequest request = sixtyEuros(consumerId);
                                desk.authorize(request);
                                desk.reverse(request.id(), request.orderId(), consumerId);
                            }
                        },
                        Thread::startVirtualThread))
                .toList();

        assertThat(served).allSatisfy(one -> assertThatNoException().isThrownBy(one::join));
    }

    @Test
    void anIdIsGoodForOneOrderOfOneConsumer() {
        UUID consumerId = world.consumerWithLimit("100.00");
        var first = sixtyEuros(consumerId);
        desk.authorize(first);

        var forAnotherOrder = new AuthorizationRequest(first.id(), UUID.randomUUID(), consumerId, euros("1.00"));

        assertThatIllegalArgumentException().isThrownBy(() -> desk.authorize(forAnotherOrder));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.reverse(first.id(), first.orderId(), world.consumer()));
        assertThat(accounts.ofConsumer(consumerId).orElseThrow().authorized()).containsExactly(euros("60.00"));
    }

    private static AuthorizationRequest sixtyEuros(UUID consumerId) {
        return new AuthorizationRequest(UUID.randomUUID(), UUID.randomUUID(), consumerId, euros("60.00"));
    }
}

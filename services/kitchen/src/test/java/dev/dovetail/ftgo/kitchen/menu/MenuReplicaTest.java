package dev.dovetail.ftgo.kitchen.menu;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.kitchen.KitchenTest;
import dev.dovetail.ftgo.kitchen.Locks;
import dev.dovetail.ftgo.kitchen.World;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@KitchenTest
class MenuReplicaTest {

    @Inject
    World world;

    @Inject
    MenuReplica replica;

    @Inject
    Menus menus;

    @Inject
    Locks locks;

    /** As when a replica of the service that has lost its partition still handles what it had read. */
    @Test
    void ofTwoVersionsAtTheSameMomentTheOlderDoesNotWin() {
        UUID restaurantId = world.restaurant();

        var late = QuarkusTransaction.requiringNew().call(() -> {
            replica.learn(restaurantId, 3, Map.of("cake", "Cake"));
            menus.flush();
            var second = CompletableFuture.runAsync(() -> replica.learn(restaurantId, 2, Map.of("tea", "Tea")));
            await().atMost(Duration.ofSeconds(30)).until(locks::areWaitedFor);
            return second;
        });

        assertThatThrownBy(late::join).hasRootCauseInstanceOf(Exception.class);
        Menu menu = menus.ofRestaurant(restaurantId).orElseThrow();
        assertThat(menu.version()).isEqualTo(3);
        assertThat(menu.items()).containsOnlyKeys("cake");
    }
}

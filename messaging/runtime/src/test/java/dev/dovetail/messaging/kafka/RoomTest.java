package dev.dovetail.messaging.kafka;

import java.util.concurrent.CompletionStage;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoomTest {

    private final Room room = new Room(2);

    @Test
    void thereIsRoomUntilAllPlacesAreTaken() {
        CompletionStage<Void> afterFirst = room.take();
        CompletionStage<Void> afterSecond = room.take();

        assertThat(afterFirst).isCompleted();
        assertThat(afterSecond).isNotCompleted();
        room.giveBack(1);
        assertThat(afterSecond).isCompleted();
        assertThat(room.taken()).isEqualTo(1);
    }

    @Test
    void whoGetsRoomMayTakeItAtOnce() {
        room.take();
        CompletionStage<Void> full = room.take();
        CompletionStage<CompletionStage<Void>> next = full.thenApply(nothing -> room.take());

        room.giveBack(1);

        assertThat(next.toCompletableFuture().join()).isNotCompleted();
        assertThat(room.taken()).isEqualTo(2);
    }

    @Test
    void itIsEmptyWhenAllIsGivenBack() {
        assertThat(room.empty()).isCompleted();
        room.take();
        room.take();
        assertThat(room.empty()).isNotCompleted();

        room.giveBack(2);

        assertThat(room.empty()).isCompleted();
    }
}

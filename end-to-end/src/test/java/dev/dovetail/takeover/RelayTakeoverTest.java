package dev.dovetail.takeover;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import dev.dovetail.cluster.Cluster;
import dev.dovetail.cluster.Figures;
import dev.dovetail.takeover.Takeovers.Blow;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("cluster")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelayTakeoverTest {

    private static final Duration MIDDLE = Duration.ofSeconds(3);
    private static final Duration WORST = Duration.ofSeconds(6);
    private static final Duration CLEAN = Duration.ofSeconds(1);

    private final Cluster cluster = Cluster.open();
    private NumberedRelay relay;

    @BeforeAll
    void install() {
        relay = NumberedRelay.install(cluster);
        // So that Java is not the first process of its container, which takes no SIGKILL and no SIGSTOP from within.
        relay.change(pod -> pod.setShareProcessNamespace(true));
    }

    @AfterAll
    void uninstall() {
        relay.close();
        cluster.close();
    }

    @Test
    void messages_flow_on_when_the_leader_is_stopped() {
        strike(
                Blow.thatNeedsNoMending(
                        "relay leader stopped cleanly",
                        pod -> cluster.client()
                                .pods()
                                .withName(pod.getMetadata().getName())
                                .delete()),
                CLEAN,
                CLEAN);
    }

    @Test
    void messages_flow_on_when_the_leaders_pod_is_deleted_without_grace() {
        strike(
                Blow.thatNeedsNoMending(
                        "relay leader's pod deleted without grace",
                        pod -> relay.workload().deleteWithoutGrace(pod)),
                MIDDLE,
                WORST);
    }

    @Test
    void messages_flow_on_when_the_leaders_process_is_killed() {
        // A container that ends often is started later each time; a new pod is not.
        strike(
                new Blow(
                        "relay leader's process killed with SIGKILL",
                        pod -> Signal.KILL.to(cluster, pod),
                        pod -> relay.workload().deleteWithoutGrace(pod)),
                MIDDLE,
                WORST);
    }

    @Test
    void messages_flow_on_when_the_leaders_process_is_frozen_and_it_harms_nothing_when_it_thaws() {
        strike(
                new Blow(
                        "relay leader's process stopped with SIGSTOP",
                        pod -> Signal.STOP.to(cluster, pod),
                        pod -> Signal.CONT.to(cluster, pod)),
                MIDDLE,
                WORST);
    }

    private void strike(Blow blow, Duration middle, Duration worst) {
        // When
        var outcome = new Takeovers(cluster, relay).of(blow, Rounds.all());

        // Then
        Figures.times(blow.what() + ": longest wait of a message", outcome.waits(), middle, worst);
        outcome.tell(blow.what());
        assertThat(outcome.lost()).as("lost").isZero();
        assertThat(outcome.outOfOrder()).as("out of order").isZero();
    }
}

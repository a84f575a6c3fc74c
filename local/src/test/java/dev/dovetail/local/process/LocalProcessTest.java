package dev.dovetail.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class LocalProcessTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private final BlockingQueue<ProcessDied> deaths = new LinkedBlockingQueue<>();
    private LocalProcess process;

    @AfterEach
    void kill() {
        process.kill();
    }

    @Test
    void itsDeathIsToldWithTheEndOfItsLog() throws InterruptedException {
        // Given
        process = process("echo first; echo the disk is full; exit 7");

        // When
        process.start();

        // Then
        var death = deaths.poll(20, TimeUnit.SECONDS);
        assertThat(death)
                .hasMessageContaining("kitchen ended by itself (exit status 7)")
                .hasMessageContaining("the disk is full");
        assertThatThrownBy(process::check).isInstanceOf(ProcessDied.class);
        assertThat(Register.read(directory.resolve("state"))).isEmpty();
    }

    @Test
    void aStopIsNoDeath() {
        // Given
        process = process("sleep 600");
        process.start();
        assertThatNoException().isThrownBy(process::check);

        // When
        process.stop(LONG);

        // Then
        assertThat(process.running()).isFalse();
        assertThat(deaths).isEmpty();
        assertThatThrownBy(process::check).hasMessage("kitchen was stopped");
    }

    @Test
    void whatDoesNotListenIsKilled() {
        // Given
        process = process("trap '' TERM; echo deaf; while true; do sleep 1; done");
        process.start();
        await().until(() -> process.output().contains("deaf"));
        var handle = ProcessHandle.of(process.pid()).orElseThrow();

        // When
        process.stop(Duration.ofMillis(100));

        // Then
        await().until(() -> !handle.isAlive());
    }

    @Test
    void whatItStartedEndsWithIt() {
        // Given
        process = process("sleep 600 & echo child $!; wait");
        process.start();
        await().until(() -> process.output().contains("child"));
        var child = ProcessHandle.of(Long.parseLong(process.output().replaceAll("\\D", "")))
                .orElseThrow();

        // When
        process.stop(Duration.ofMillis(100));

        // Then
        await().until(() -> !child.isAlive());
    }

    @Test
    void itCanBeKilledAndStartedAgain() {
        // Given
        process = process("echo started; sleep 600");
        process.start();
        long first = process.pid();

        // When
        process.kill();
        process.start();

        // Then
        assertThat(process.pid()).isNotEqualTo(first);
        await().until(() -> process.output().equals("started\n"));
        assertThat(Register.read(directory.resolve("state")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.pid()).isEqualTo(process.pid()));
    }

    @Test
    void controlCOfTheTerminalDoesNotReachIt() throws Exception {
        // Given
        process = process("echo started; sleep 600");
        process.start();
        await().until(() -> process.output().contains("started"));

        // When
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        new ProcessBuilder("kill", "-HUP", Long.toString(process.pid())).start().waitFor();

        // Then
        assertThat(deaths.poll(500, TimeUnit.MILLISECONDS)).isNull();
        assertThat(process.running()).isTrue();
    }

    @Test
    void itGetsItsOwnEnvironment() {
        // Given
        process = process("echo port=$QUARKUS_HTTP_PORT; sleep 600");

        // When
        process.start();

        // Then
        await().untilAsserted(() -> assertThat(process.output()).isEqualTo("port=8084\n"));
    }

    private LocalProcess process(String script) {
        var program = new Program(
                "kitchen",
                List.of("/bin/sh", "-c", script),
                Map.of("QUARKUS_HTTP_PORT", "8084"),
                directory.resolve("logs/kitchen.log"),
                8084);
        return new LocalProcess(program, new Register(directory.resolve("state")), deaths::add);
    }
}

package dev.dovetail.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.dovetail.local.platform.Layout;
import dev.dovetail.local.platform.Progress;
import dev.dovetail.local.platform.RunningPlatform;
import dev.dovetail.local.process.Identity;
import dev.dovetail.local.process.Register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** With a real Postgres and Kafka, and applications that only say that they are ready. */
class LauncherTest {

    private static final String READY = "Ctrl-C stops everything";

    @TempDir
    Path root;

    private Layout layout;

    @BeforeEach
    void build() throws IOException {
        layout = FakeCheckout.in(root);
    }

    @AfterEach
    void nothingIsLeft() {
        new RunningPlatform(layout).stop(Progress.SILENT);
    }

    @Test
    void controlCStopsEverythingInOrder() throws Exception {
        // Given
        var launcher = LauncherProcess.start(root, "--no-demo").awaitText(READY);
        var started = processes();
        assertThat(started)
                .extracting(Identity::name)
                .contains(
                        "launcher",
                        "Postgres",
                        "Kafka",
                        "relay",
                        "order",
                        "consumer",
                        "restaurant",
                        "kitchen",
                        "accounting",
                        "delivery",
                        "courier-bikes",
                        "courier-cars");

        // When
        launcher.interrupt();
        launcher.awaitEnd();

        // Then
        assertThat(launcher.output())
                .containsSubsequence("stopping services", "stopping relay", "stopping Kafka", "stopping Postgres");
        assertAllGone(started);
        assertThat(layout.state()).doesNotExist();
    }

    @Test
    void afterTheLauncherWasKilledTheNextOneCleansUpAndStarts() throws Exception {
        // Given
        var killed = LauncherProcess.start(root, "--no-demo").awaitText(READY);
        var orphans = processes();
        killed.killHard();
        assertThat(LauncherProcess.start(root, "status").awaitEnd()).isEqualTo(1);

        // When
        var next = LauncherProcess.start(root, "--no-demo").awaitText(READY);

        // Then
        assertAllGone(orphans);
        assertThat(next.output()).contains("stopped kitchen, left over by a run that was killed");
        assertThat(LauncherProcess.start(root, "status").awaitEnd()).isZero();

        // When
        assertThat(LauncherProcess.start(root, "stop").awaitEnd()).isZero();

        // Then
        next.awaitEnd();
    }

    @Test
    void aProcessThatDiesIsNamedAndEverythingStops() throws Exception {
        // Given
        var launcher = LauncherProcess.start(root, "--no-demo").awaitText(READY);
        var started = processes();

        // When
        die("kitchen");

        // Then
        assertThat(launcher.awaitEnd()).isEqualTo(1);
        assertThat(launcher.output()).contains("kitchen ended by itself (exit status 9)", "the last words");
        assertAllGone(started);
    }

    @Test
    void aSecondLauncherIsRefused() throws Exception {
        // Given
        LauncherProcess.start(root, "--no-demo").awaitText(READY);

        // When
        var second = LauncherProcess.start(root, "--no-demo");

        // Then
        assertThat(second.awaitEnd()).isEqualTo(1);
        assertThat(second.output()).contains("already running");
    }

    @Test
    void withoutABuildItSaysWhatIsMissing(@TempDir Path empty) throws Exception {
        var launcher = LauncherProcess.start(empty, "--no-demo");

        assertThat(launcher.awaitEnd()).isEqualTo(1);
        assertThat(launcher.output()).contains("order is not built");
    }

    private List<Identity> processes() {
        return Register.read(layout.state());
    }

    private void die(String name) throws IOException, InterruptedException {
        int port = processes().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow()
                .port();
        try (var client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/die"))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            // It dies without an answer.
        }
    }

    private static void assertAllGone(List<Identity> processes) {
        await().untilAsserted(() -> assertThat(processes)
                .allSatisfy(entry -> assertThat(entry.process()).isEmpty()));
    }
}

package dev.dovetail.cluster;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.ExecWatch;

/** The first container of a pod, to run commands in it. */
public final class Container {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final KubernetesClient client;
    private final String pod;

    Container(KubernetesClient client, String pod) {
        this.client = client;
        this.pod = pod;
    }

    /**
     * Runs a command to its end.
     *
     * @return its standard output
     * @throws AssertionError if it fails
     */
    public String run(String... command) {
        var output = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        try (ExecWatch exec = client.pods()
                .withName(pod)
                .writingOutput(output)
                .writingError(errors)
                .exec(command)) {
            int status = exec.exitCode().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            if (status != 0) {
                throw new AssertionError("'%s' in %s ended with %d: %s"
                        .formatted(String.join(" ", command), pod, status, errors.toString(StandardCharsets.UTF_8)));
            }
            return output.toString(StandardCharsets.UTF_8);
        } catch (ExecutionException | TimeoutException | KubernetesClientException e) {
            throw new AssertionError("'%s' in %s: %s".formatted(String.join(" ", command), pod, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Runs a line of shell. */
    public String shell(String line) {
        return run("sh", "-c", line);
    }
}

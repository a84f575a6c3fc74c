package dev.dovetail.relay.probe;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Whether the relay says that all its sources stream or stand by. */
final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final URI uri;

    /** @param relay where it answers, {@code http://host:port} */
    Readiness(String relay) {
        this.uri = URI.create(relay + "/q/health/ready");
    }

    /** @throws ProbeFailedException if it does not say so in time */
    void await(Deadline deadline) throws ProbeFailedException, InterruptedException {
        String last = "nothing yet";
        try (var client = HttpClient.newBuilder().connectTimeout(ANSWER).build()) {
            while (!deadline.isOver()) {
                try {
                    var request = HttpRequest.newBuilder(uri).timeout(ANSWER).build();
                    var response = client.send(request, BodyHandlers.ofString());
                    if (response.statusCode() == OK) {
                        return;
                    }
                    last = "HTTP " + response.statusCode() + "\n" + response.body();
                } catch (IOException e) {
                    last = String.valueOf(e);
                }
                Thread.sleep(PAUSE.toMillis());
            }
        }
        throw new ProbeFailedException("The relay is not ready. " + uri + " said last: " + last);
    }
}

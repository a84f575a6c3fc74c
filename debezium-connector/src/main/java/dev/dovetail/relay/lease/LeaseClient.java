package dev.dovetail.relay.lease;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.fabric8.kubernetes.client.dsl.Resource;

/** One Lease at the API server. No call takes longer than its caller can wait. */
final class LeaseClient {

    private final KubernetesClient client;
    private final String namespace;
    private final String name;

    LeaseClient(KubernetesClient client, String namespace, String name) {
        this.client = client;
        this.namespace = namespace;
        this.name = name;
    }

    /** What is written when there is none. */
    Claim absent() {
        return Claim.absent(namespace, name);
    }

    Optional<Claim> read(Duration patience) throws ApiException, InterruptedException {
        return Optional.ofNullable(call(resource()::get, patience)).map(Claim::new);
    }

    /** Writes only over the version the claim was read in: of two that write, one gets a conflict. */
    Claim write(Claim claim, Duration patience) throws ApiException, InterruptedException {
        var written = client.leases().inNamespace(namespace).resource(claim.lease());
        return new Claim(call(() -> claim.version() == 0 ? written.create() : written.update(), patience));
    }

    /**
     * Follows the lease. The client connects again by itself when the connection breaks.
     *
     * @param seen what it became, empty when it was deleted
     * @param closed when it does not connect any more
     */
    Watch watch(Consumer<Optional<Claim>> seen, Runnable closed, Duration patience)
            throws ApiException, InterruptedException {
        return call(
                () -> resource().watch(new Watcher<Lease>() {
                    @Override
                    public void eventReceived(Action action, Lease lease) {
                        switch (action) {
                            case ADDED, MODIFIED -> seen.accept(Optional.of(new Claim(lease)));
                            case DELETED -> seen.accept(Optional.empty());
                            default -> {}
                        }
                    }

                    @Override
                    public void onClose(WatcherException cause) {
                        closed.run();
                    }
                }),
                patience);
    }

    private Resource<Lease> resource() {
        return client.leases().inNamespace(namespace).withName(name);
    }

    private <T> T call(Callable<T> call, Duration patience) throws ApiException, InterruptedException {
        long millis = Math.max(1, patience.toMillis());
        var task = new FutureTask<>(call);
        Thread.ofVirtual().name("lease-call-" + name).start(task);
        try {
            return task.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw ApiException.silent(name, millis, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KubernetesClientException refused) {
                throw ApiException.of(name, refused);
            }
            throw ApiException.of(name, e.getCause() == null ? e : e.getCause());
        }
    }
}

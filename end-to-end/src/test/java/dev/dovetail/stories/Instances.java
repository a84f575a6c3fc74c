package dev.dovetail.stories;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.grpc.EquivalentAddressGroup;
import io.grpc.NameResolver;
import io.grpc.NameResolverProvider;
import io.grpc.StatusOr;
import org.jspecify.annotations.Nullable;

/** Resolves one name to the instances there are, as a cluster's DNS does for a headless Service. */
final class Instances extends NameResolverProvider {

    private final List<EquivalentAddressGroup> addresses = new CopyOnWriteArrayList<>();

    void add(String hostAndPort) {
        var uri = URI.create("grpc://" + hostAndPort);
        addresses.add(new EquivalentAddressGroup(new InetSocketAddress(uri.getHost(), uri.getPort())));
    }

    @Override
    public NameResolver newNameResolver(URI target, NameResolver.Args args) {
        return new NameResolver() {
            private @Nullable Listener2 listener;

            @Override
            public String getServiceAuthority() {
                return "restaurant-grpc";
            }

            @Override
            public void start(Listener2 listener) {
                this.listener = listener;
                refresh();
            }

            @Override
            public void refresh() {
                listener.onResult(ResolutionResult.newBuilder()
                        .setAddressesOrError(StatusOr.fromValue(new ArrayList<>(addresses)))
                        .build());
            }

            @Override
            public void shutdown() {}
        };
    }

    @Override
    public String getDefaultScheme() {
        return "instances";
    }

    @Override
    protected boolean isAvailable() {
        return true;
    }

    @Override
    protected int priority() {
        return 5;
    }
}

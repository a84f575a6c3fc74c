package dev.dovetail.ftgo.gateway.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import java.util.TreeMap;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Starts a server in the place of each service and tells the gateway where they are. Limits are small, so that they are reached. */
public class InPlaceOfServices implements QuarkusTestResourceLifecycleManager {

    public static final String ORIGIN = "https://shop.example";
    public static final int WINDOW = 4;
    public static final int CONCURRENCY = 3;
    public static final int ATTEMPTS = 3;

    private Services services;

    /** A field that gets the servers. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.FIELD)
    public @interface Fakes {}

    @Override
    public Map<String, String> start() {
        try {
            services = new Services();
            services.reset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> config = new TreeMap<>();
        for (String name : Services.NAMES) {
            String prefix = "ftgo.gateway.services." + name;
            config.put(prefix + ".url", services.of(name).url());
            config.put(prefix + ".timeout", "700ms");
            config.put(prefix + ".concurrency", Integer.toString(CONCURRENCY));
            config.put(prefix + ".breaker.window", Integer.toString(WINDOW));
            config.put(prefix + ".breaker.delay", "400ms");
            config.put(prefix + ".breaker.successes", "1");
            config.put(prefix + ".retry.max", Integer.toString(ATTEMPTS - 1));
            config.put(prefix + ".retry.delay", "10ms");
            config.put(prefix + ".retry.jitter", "0ms");
        }
        // The instances of restaurant are classes here, so Quarkus starts a server for them too.
        config.put("quarkus.grpc.server.test-port", "0");
        config.put("quarkus.grpc.clients.restaurant.test-port", Integer.toString(services.restaurantGrpcPort()));
        config.put("ftgo.gateway.restaurants.fresh-for", "0s");
        config.put("quarkus.http.cors.origins", ORIGIN);
        config.put("ftgo.gateway.progress.poll-every", "20ms");
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(services, new TestInjector.AnnotatedAndMatchesType(Fakes.class, Services.class));
    }

    @Override
    public void stop() {
        services.stop();
    }
}

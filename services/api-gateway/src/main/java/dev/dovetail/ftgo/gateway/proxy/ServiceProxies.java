package dev.dovetail.ftgo.gateway.proxy;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import io.quarkus.logging.Log;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.runtime.Startup;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/** The proxies of all configured services. */
@Startup
@Singleton
public class ServiceProxies {

    private final Map<String, ServiceProxy> proxies = new TreeMap<>();
    private final CircuitBreakerMaintenance breakers;

    /**
     * Makes them all.
     *
     * @throws IllegalArgumentException if a setting is wrong; the message names it
     */
    ServiceProxies(ServicesConfig config, CircuitBreakerMaintenance breakers) {
        this.breakers = breakers;
        config.services().forEach((name, service) -> {
            ConfigCheck.check(name, service);
            proxies.put(name, new ServiceProxy(name, service, ServiceProxies::changed));
        });
    }

    /**
     * The proxy of a service.
     *
     * @throws IllegalArgumentException if it is not configured
     */
    public ServiceProxy of(String service) {
        ServiceProxy proxy = proxies.get(service);
        if (proxy == null) {
            throw new IllegalArgumentException(
                    "ftgo.gateway.services.%s.url is missing: there is no service '%s' without it"
                            .formatted(service, service));
        }
        return proxy;
    }

    /** A typed client of a service's REST API, to be called through its proxy only. */
    public <T> T client(String service, Class<T> api) {
        ServiceProxy proxy = of(service);
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(proxy.url())
                .connectTimeout(proxy.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(proxy.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, proxy.concurrency())
                .followRedirects(false)
                .build(api);
    }

    /** The state of each service's breaker, by the service's name. */
    Map<String, CircuitBreakerState> breakers() {
        Map<String, CircuitBreakerState> states = new TreeMap<>();
        proxies.keySet().forEach(name -> states.put(name, breakers.currentState(name)));
        return states;
    }

    private static void changed(String service, CircuitBreakerState state) {
        Log.infof("The breaker of the %s service is %s", service, state);
    }
}

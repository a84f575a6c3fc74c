package dev.dovetail.ftgo.gateway.route;

import io.vertx.core.http.HttpClient;

import dev.dovetail.ftgo.gateway.proxy.ServiceProxy;

/** Where a route leads, and under which conditions. */
record Target(ServiceProxy service, HttpClient client, long maxBodySize, boolean trustForwarded) {

    /** The service's origin, such as {@code http://order:8080}. */
    String address() {
        return service.url().getScheme() + "://" + service.url().getAuthority();
    }
}

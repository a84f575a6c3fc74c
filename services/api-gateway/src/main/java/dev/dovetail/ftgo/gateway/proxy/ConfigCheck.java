package dev.dovetail.ftgo.gateway.proxy;

import java.time.Duration;

import dev.dovetail.ftgo.gateway.proxy.ServicesConfig.Service;

/** Refuses settings that no proxy can work with, in words that name the property. */
final class ConfigCheck {

    private final String service;

    private ConfigCheck(String service) {
        this.service = service;
    }

    static void check(String name, Service service) {
        new ConfigCheck(name).check(service);
    }

    private void check(Service service) {
        require(
                service.url().getHost() != null
                        && service.url().getScheme().matches("https?")
                        && service.url().getPath().matches("/?"),
                "url",
                service.url(),
                "an address such as http://" + this.service + ":8080, without a path");
        positive("timeout", service.timeout());
        positive("connect-timeout", service.connectTimeout());
        atLeast(1, "concurrency", service.concurrency());
        atLeast(1, "breaker.window", service.breaker().window());
        double ratio = service.breaker().failureRatio();
        require(ratio > 0 && ratio <= 1, "breaker.failure-ratio", ratio, "a share above 0 and at most 1, such as 0.5");
        positive("breaker.delay", service.breaker().delay());
        atLeast(1, "breaker.successes", service.breaker().successes());
        atLeast(0, "retry.max", service.retry().max());
        require(
                !service.retry().delay().isNegative(),
                "retry.delay",
                service.retry().delay(),
                "a duration such as 50ms");
        require(
                !service.retry().jitter().isNegative(),
                "retry.jitter",
                service.retry().jitter(),
                "a duration such as 25ms");
    }

    private void positive(String property, Duration value) {
        require(value.isPositive(), property, value, "a duration above zero, such as 2s");
    }

    private void atLeast(int least, String property, int value) {
        require(value >= least, property, value, "a whole number, at least " + least);
    }

    private void require(boolean right, String property, Object value, String expected) {
        if (!right) {
            throw new IllegalArgumentException(
                    "ftgo.gateway.services.%s.%s is '%s' and must be %s".formatted(service, property, value, expected));
        }
    }
}

package dev.dovetail.messaging.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.quarkus.runtime.configuration.ConfigurationException;

/** Refuses wrong values at start, all of them at once. */
public final class ConfigCheck {

    private static final String PREFIX = "dovetail.messaging.";

    private final List<String> problems = new ArrayList<>();
    private final Set<String> properties = new LinkedHashSet<>();

    private ConfigCheck() {}

    /** @throws ConfigurationException naming each wrong property, its value and what would be right */
    public static void check(MessagingConfig config) {
        ConfigCheck check = new ConfigCheck();
        check.all(config);
        if (!check.problems.isEmpty()) {
            throw new ConfigurationException(String.join(System.lineSeparator(), check.problems), check.properties);
        }
    }

    private void all(MessagingConfig config) {
        require("consumer", config.consumer(), !config.consumer().isBlank(), "a name, for example that of the service");
        require("source", config.source(), !config.source().isBlank(), "a name, for example that of the service");
        long size = config.maxBodySize().asLongValue();
        require("max-body-size", size, size > 0 && size <= Integer.MAX_VALUE, "at least 1 byte and less than 2G");
        require("max-in-flight", config.maxInFlight(), config.maxInFlight() > 0, "at least 1");
        require("concurrency", config.concurrency(), config.concurrency() > 0, "at least 1");
        Duration timeout = config.transactionTimeout();
        require("transaction-timeout", timeout, timeout.toSeconds() > 0, "at least 1s");
        require(
                "shutdown-timeout",
                config.shutdownTimeout(),
                !config.shutdownTimeout().isNegative(),
                "0s or longer");
        retry(config.retry());
        retention(config.retention());
        Duration interval = config.replicas().interval();
        require("replicas.interval", interval, interval.toSeconds() > 0, "at least 1s, for example 5s");
    }

    private void retry(MessagingConfig.Retry retry) {
        require("retry.max-attempts", retry.maxAttempts(), retry.maxAttempts() > 0, "at least 1");
        require(
                "retry.initial-delay",
                retry.initialDelay(),
                !retry.initialDelay().isNegative(),
                "0s or longer");
        require(
                "retry.max-delay",
                retry.maxDelay(),
                retry.maxDelay().compareTo(retry.initialDelay()) >= 0,
                "no shorter than retry.initial-delay, which is " + retry.initialDelay());
        require("retry.multiplier", retry.multiplier(), retry.multiplier() >= 1, "at least 1");
        require("retry.jitter", retry.jitter(), retry.jitter() >= 0 && retry.jitter() <= 1, "between 0 and 1");
    }

    private void retention(MessagingConfig.Retention retention) {
        require("retention.after", retention.after(), isPositive(retention.after()), "longer than 0s, for example 7d");
        require(
                "retention.interval",
                retention.interval(),
                retention.interval().toSeconds() > 0,
                "at least 1s, for example 10m");
        require("retention.batch-size", retention.batchSize(), retention.batchSize() > 0, "at least 1");
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    private void require(String property, Object value, boolean right, String wanted) {
        if (!right) {
            problems.add(PREFIX + property + " is '" + value + "', but must be " + wanted + ".");
            properties.add(PREFIX + property);
        }
    }
}

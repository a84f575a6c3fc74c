package dev.dovetail.relay.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How sources are shared among relays, checked.
 *
 * @param namespace empty for the pod's own
 * @param identity empty for the host's name
 * @param duration in whole seconds, because that is what a Lease holds
 */
public record LeaseSettings(
        Optional<String> namespace,
        String prefix,
        Optional<String> identity,
        Duration duration,
        Duration renewDeadline,
        Duration retryPeriod,
        Duration giveUpAfter) {

    private static final String PROPERTY = "dovetail.relay.leases.";
    private static final Pattern PREFIX = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /** @throws InvalidSettingsException if they cannot work together */
    static LeaseSettings of(LeasesConfig config) {
        List<String> problems = new ArrayList<>();
        check(
                PREFIX.matcher(config.prefix()).matches(),
                "prefix is '" + config.prefix() + "': use lower-case letters, digits and '-', at most 63.",
                problems);
        Duration duration = config.duration();
        Duration deadline = config.renewDeadline();
        Duration retry = config.retryPeriod();
        check(
                duration.compareTo(Duration.ofSeconds(1)) >= 0 && duration.toNanosPart() == 0,
                "duration is " + shown(duration) + ": a Lease holds whole seconds, at least 1 s.",
                problems);
        check(
                retry.compareTo(Duration.ofMillis(50)) >= 0,
                "retry-period is " + shown(retry) + ": at least 50 ms, or the API server has no rest.",
                problems);
        check(
                deadline.compareTo(duration.multipliedBy(4).dividedBy(5)) <= 0,
                "renew-deadline is " + shown(deadline) + " and duration is " + shown(duration)
                        + ": a holder must have stopped before another starts, so the deadline is at most four fifths"
                        + " of the duration, for example 1500ms of 2s.",
                problems);
        check(
                retry.multipliedBy(3).compareTo(deadline) <= 0,
                "retry-period is " + shown(retry) + " and renew-deadline is " + shown(deadline)
                        + ": one failed call must not cost the lease, so the period is at most a third of the"
                        + " deadline, for example 500ms of 1500ms.",
                problems);
        check(
                config.giveUpAfter().compareTo(duration.multipliedBy(2)) >= 0,
                "give-up-after is " + shown(config.giveUpAfter()) + " and duration is " + shown(duration)
                        + ": at least twice the duration, or relays would take turns without ever trying.",
                problems);
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return new LeaseSettings(
                config.namespace().filter(name -> !name.isBlank()),
                config.prefix(),
                config.identity().filter(name -> !name.isBlank()),
                duration,
                deadline,
                retry,
                config.giveUpAfter());
    }

    /** The name of a source's lease. */
    public String name(String source) {
        return prefix + "-" + source.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void check(boolean right, String problem, List<String> problems) {
        if (!right) {
            problems.add(PROPERTY + problem);
        }
    }

    private static String shown(Duration duration) {
        return duration.toMillis() + " ms";
    }
}

package dev.dovetail.stories;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.dovetail.cluster.Figures;
import dev.dovetail.cluster.Program;
import dev.dovetail.cluster.Program.Findings;
import dev.dovetail.cluster.inside.OrderLoad;

import static org.assertj.core.api.Assertions.assertThat;

/** Orders at a steady rate, placed from within the cluster, so that Services spread them over pods. */
final class Load implements AutoCloseable {

    /** Orders a second: as many as the bar asks for, unless {@code ./test-cluster} is to be quick. */
    static final int USUAL = Integer.getInteger("dovetail.cluster.orders", 20);

    private static final int CONSUMERS = 10;

    /** How long a client waits for an answer. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Program program;
    private final int perSecond;

    private Load(Program program, int perSecond) {
        this.program = program;
        this.perSecond = perSecond;
    }

    /** Begins to place orders; returns when as many are placed as are wanted, and what was just started keeps up. */
    static Load of(Ftgo ftgo, KubernetesParts parts, int perSecond) {
        return of(ftgo, parts, perSecond, TIMEOUT);
    }

    /** As above, with clients that wait longer or less long. */
    static Load of(Ftgo ftgo, KubernetesParts parts, int perSecond, Duration timeout) {
        String restaurant = ftgo.restaurant().id().toString();
        String consumers = Stream.generate(ftgo::consumer)
                .limit(CONSUMERS)
                .map(consumer -> consumer.id().toString())
                .collect(Collectors.joining(","));
        var cluster = parts.cluster();
        return new Load(
                Program.start(
                                cluster,
                                cluster.relay().image(),
                                OrderLoad.class,
                                perSecond,
                                timeout.toSeconds(),
                                restaurant,
                                consumers)
                        .awaitSaid("steady"),
                perSecond);
    }

    /** Ends it, writes down what it counted, and sees to it that no request failed and no order was left over. */
    void endsWithoutFailure(String what) {
        String during = what + ", " + perSecond + " orders/s";
        program.stop();
        Findings found = program.awaitEnd();
        Figures.count(during + ": requests", found.number("requests"));
        Figures.none(during + ": requests failed", found.number("failed"));
        Figures.count(during + ": slowest answer, ms", found.number("slowest"));
        Figures.count(during + ": orders placed", found.number("placed"));
        Figures.none(during + ": orders unfinished", found.number("unfinished"));
        assertThat(found.each("failure")).as("failed requests").isEmpty();
        assertThat(found.number("failed")).as("failed requests").isZero();
        assertThat(found.number("placed")).as("orders placed").isPositive();
        assertThat(found.each("unfinished")).as("unfinished orders").isEmpty();
        assertThat(found.number("unfinished")).as("unfinished orders").isZero();
    }

    @Override
    public void close() {
        program.close();
    }
}

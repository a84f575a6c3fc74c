package dev.dovetail.ftgo.order.order.rest;

import java.time.Instant;

import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RetirementTest {

    private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void doesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> start(DECEMBER, DECEMBER))
                .hasMessage("ftgo.order.v1.sunset is 2026-12-01T00:00:00Z; it must be after"
                        + " ftgo.order.v1.deprecated-since, which is 2026-12-01T00:00:00Z");
        assertThatCode(() -> start(DECEMBER, DECEMBER.plusSeconds(1))).doesNotThrowAnyException();
    }

    private static void start(Instant deprecatedSince, Instant sunset) {
        RetirementConfig config = new RetirementConfig() {
            @Override
            public Instant deprecatedSince() {
                return deprecatedSince;
            }

            @Override
            public Instant sunset() {
                return sunset;
            }
        };
        new Retirement(config, new Addresses()).checkConfig(new StartupEvent());
    }
}

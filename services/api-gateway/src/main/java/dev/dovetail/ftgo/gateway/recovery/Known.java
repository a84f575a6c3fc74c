package dev.dovetail.ftgo.gateway.recovery;

import java.time.Instant;

/** What a service said, and when it said so. */
public record Known<V>(V value, Instant asOf) {}

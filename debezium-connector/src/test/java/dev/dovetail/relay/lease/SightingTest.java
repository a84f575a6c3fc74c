package dev.dovetail.relay.lease;

import java.time.Duration;
import java.util.Optional;

import io.fabric8.kubernetes.api.model.coordination.v1.LeaseBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SightingTest {

    private static final Duration DURATION = Duration.ofHours(1);

    @Test
    void aHeldLeaseIsWaitedForFromWhenItWasSeen() {
        var seen = Sighting.first(Optional.of(held("other", 1)), DURATION);

        assertThat(seen.wait("me", DURATION)).isBetween(DURATION.minusMinutes(1), DURATION);
    }

    @Test
    void aHolderWithALongerDurationIsWaitedForAsLongAsItSays() {
        var seen = Sighting.first(Optional.of(held("other", 1)), Duration.ofSeconds(1));

        assertThat(seen.wait("me", Duration.ofSeconds(1))).isGreaterThan(Duration.ofMinutes(50));
    }

    @Test
    void anotherRelaysRequestIsNoSignOfTheHolder() {
        var seen = Sighting.first(Optional.of(held("other", 1)), DURATION);

        var requested = seen.then(Optional.of(version(seen.claim().wanted("me"), 2)));

        assertThat(requested.sign()).isEqualTo(seen.sign());
        assertThat(requested.claim().wantedBy()).isEqualTo("me");
    }

    @Test
    void aRenewalIsASign() {
        var seen = Sighting.first(Optional.of(held("other", 1)), DURATION);

        var renewed = seen.then(Optional.of(renewed(seen.claim(), 2)));

        assertThat(renewed.sign()).isGreaterThan(seen.sign());
    }

    @Test
    void whatIsOlderIsPassedOver() {
        var seen = Sighting.first(Optional.of(held("other", 7)), DURATION);

        assertThat(seen.then(Optional.of(held("me", 6)))).isEqualTo(seen);
    }

    @Test
    void aReleasedLeaseMayBeTakenAtOnceButNotIfItIsKeptForAnother() {
        var free = Sighting.first(Optional.of(version(held("other", 1).released(""), 2)), DURATION);
        var kept = Sighting.first(Optional.of(version(held("other", 1).released("third"), 2)), DURATION);

        assertThat(free.wait("me", DURATION)).isLessThanOrEqualTo(Duration.ZERO);
        assertThat(kept.wait("third", DURATION)).isLessThanOrEqualTo(Duration.ZERO);
        assertThat(kept.wait("me", DURATION)).isPositive();
    }

    @Test
    void aLeaseThatNeverWasMayBeTakenAtOnceButNotOneThatWasDeletedUnderItsHolder() {
        var never = Sighting.first(Optional.empty(), DURATION);
        var deleted = Sighting.first(Optional.of(held("other", 1)), DURATION).then(Optional.empty());

        assertThat(never.wait("me", DURATION)).isLessThanOrEqualTo(Duration.ZERO);
        assertThat(deleted.wait("me", DURATION)).isPositive();
    }

    private static Claim held(String holder, int version) {
        return version(Claim.absent("shop", "lease").taken(holder, DURATION), version);
    }

    private static Claim renewed(Claim claim, int version) {
        return version(
                new Claim(new LeaseBuilder(claim.lease())
                        .editSpec()
                        .withRenewTime(claim.renewed().plusSeconds(1))
                        .endSpec()
                        .build()),
                version);
    }

    private static Claim version(Claim claim, int version) {
        return new Claim(new LeaseBuilder(claim.lease())
                .editMetadata()
                .withResourceVersion(Integer.toString(version))
                .endMetadata()
                .build());
    }
}

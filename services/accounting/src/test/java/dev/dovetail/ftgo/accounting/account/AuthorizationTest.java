package dev.dovetail.ftgo.accounting.account;

import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.accounting.account.Decline.Code;

import static dev.dovetail.ftgo.accounting.account.AuthorizationState.AUTHORIZED;
import static dev.dovetail.ftgo.accounting.account.AuthorizationState.DECLINED;
import static dev.dovetail.ftgo.accounting.account.AuthorizationState.REVERSED;
import static dev.dovetail.ftgo.accounting.account.Samples.CONSUMER;
import static dev.dovetail.ftgo.accounting.account.Samples.NOW;
import static dev.dovetail.ftgo.accounting.account.Samples.ORDER;
import static dev.dovetail.ftgo.accounting.account.Samples.accountWith;
import static dev.dovetail.ftgo.accounting.account.Samples.card;
import static dev.dovetail.ftgo.accounting.account.Samples.euros;
import static dev.dovetail.ftgo.accounting.account.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class AuthorizationTest {

    private final Account account = accountWith(card("100.00"));

    @Test
    void keepsThatItWasAuthorized() {
        Authorization decision = Authorization.decide(request(euros("60.00")), Optional.of(account), NOW);

        assertThat(decision.state()).isEqualTo(AUTHORIZED);
        assertThat(decision.decline()).isEmpty();
        assertThat(decision.amount()).contains(euros("60.00"));
        assertThat(account.authorized()).containsExactly(euros("60.00"));
    }

    @Test
    void keepsWhyItWasDeclined() {
        Authorization decision = Authorization.decide(request(euros("160.00")), Optional.of(account), NOW);

        assertThat(decision.state()).isEqualTo(DECLINED);
        assertThat(decision.decline().map(Decline::code)).contains(Code.LIMIT_EXCEEDED);
        assertThat(account.authorized()).isEmpty();
    }

    @Test
    void isDeclinedWithoutAnAccount() {
        Authorization decision = Authorization.decide(request(euros("1.00")), Optional.empty(), NOW);

        assertThat(decision.state()).isEqualTo(DECLINED);
        assertThat(decision.decline()).contains(new Decline(Code.NO_ACCOUNT, "The consumer has no account"));
    }

    @Test
    void reversedTwiceItIsReleasedOnce() {
        Authorization kept = Authorization.decide(request(euros("30.00")), Optional.of(account), NOW);
        Authorization reversed = Authorization.decide(request(euros("60.00")), Optional.of(account), NOW);

        reversed.reverse(account);
        reversed.reverse(account);

        assertThat(reversed.state()).isEqualTo(REVERSED);
        assertThat(reversed.decline().map(Decline::code)).contains(Code.REVERSED);
        assertThat(kept.state()).isEqualTo(AUTHORIZED);
        assertThat(account.authorized()).containsExactly(euros("30.00"));
    }

    @Test
    void reversedAfterItWasDeclinedItReleasesNothing() {
        account.authorize(euros("60.00"), NOW);
        Authorization declined = Authorization.decide(request(euros("60.00")), Optional.of(account), NOW);

        declined.reverse(account);

        assertThat(declined.state()).isEqualTo(DECLINED);
        assertThat(account.authorized()).containsExactly(euros("60.00"));
    }

    @Test
    void reversedBeforehandItCountsForNothing() {
        Authorization reversed = Authorization.reversedBeforehand(UUID.randomUUID(), ORDER, CONSUMER, NOW);

        reversed.reverse(account);

        assertThat(reversed.state()).isEqualTo(REVERSED);
        assertThat(reversed.decline().map(Decline::code)).contains(Code.REVERSED);
        assertThat(account.authorized()).isEmpty();
    }

    @Test
    void itsIdIsGoodForOneOrderOfOneConsumer() {
        Authorization decision = Authorization.decide(request(euros("1.00")), Optional.of(account), NOW);

        assertThatNoException().isThrownBy(() -> decision.requireFor(ORDER, CONSUMER));
        assertThatIllegalArgumentException().isThrownBy(() -> decision.requireFor(UUID.randomUUID(), CONSUMER));
        assertThatIllegalArgumentException().isThrownBy(() -> decision.requireFor(ORDER, UUID.randomUUID()));
    }
}

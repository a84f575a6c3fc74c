package dev.dovetail.ftgo.consumer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class AddressTest {

    @Test
    void a_country_is_one_that_exists() {
        Invalid refused = catchThrowableOfType(Invalid.class, () -> new Address("Main St 1", "Springfield", "1", "ZZ"));

        assertThat(refused.faults())
                .containsExactly(new Invalid.Fault("/country", "'ZZ' is not an ISO 3166 country code like DE"));
    }
}

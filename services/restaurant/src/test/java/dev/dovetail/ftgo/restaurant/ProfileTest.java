package dev.dovetail.ftgo.restaurant;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.ftgo.restaurant.Invalid.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ProfileTest {

    @Test
    void a_time_zone_is_known_by_its_name() {
        assertThat(Profile.timeZone("Asia/Kolkata")).hasToString("Asia/Kolkata");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Springfield", "+01:00", "europe/berlin", ""})
    void what_is_no_time_zone_is_refused(String name) {
        Invalid refused = catchThrowableOfType(Invalid.class, () -> Profile.timeZone(name));

        assertThat(refused.faults())
                .containsExactly(new Fault("", "'" + name + "' is not an IANA time zone like Europe/Berlin"));
    }

    @Test
    void a_country_is_one_that_exists() {
        Invalid refused = catchThrowableOfType(Invalid.class, () -> new Address("Main St 1", "Springfield", "1", "ZZ"));

        assertThat(refused.faults())
                .containsExactly(new Fault("/country", "'ZZ' is not an ISO 3166 country code like DE"));
    }

    @Test
    void each_postcode_is_listed_once() {
        Invalid refused = catchThrowableOfType(Invalid.class, () -> new DeliveryArea(List.of("1", "2", "1", "2")));

        assertThat(refused.faults())
                .containsExactly(new Fault("/2", "'1' is there already"), new Fault("/3", "'2' is there already"));
    }

    @Test
    void a_restaurant_delivers_somewhere() {
        assertThat(catchThrowableOfType(Invalid.class, () -> new DeliveryArea(List.of()))
                        .faults())
                .containsExactly(new Fault("", "must have at least one postcode"));
        assertThat(catchThrowableOfType(Invalid.class, () -> new DeliveryArea(Collections.nCopies(501, "1")))
                        .faults())
                .containsExactly(new Fault("", "must have at most 500 postcodes"));
    }
}

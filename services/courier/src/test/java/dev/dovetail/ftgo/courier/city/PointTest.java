package dev.dovetail.ftgo.courier.city;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PointTest {

    @ParameterizedTest
    @CsvSource({
        "10115, 0.25, 3.75",
        "10 115, 0.25, 3.75",
        "10625, 1.5, 6.25",
        "SW1A 1AA, 2.75, 2.75",
        "sw1a 1aa, 2.75, 2.75",
        "7, 0, 1.75",
        "-, 0, 0"
    })
    void everyPostcodeHasItsPlace(String postcode, double east, double north) {
        assertThat(Point.ofPostcode(postcode)).isEqualTo(new Point(east, north));
    }

    @Test
    void distanceIsAlongTheStreets() {
        Point here = Point.ofPostcode("10115");
        Point there = Point.ofPostcode("10625");

        assertThat(here.distanceTo(there)).isEqualTo(3.75).isEqualTo(there.distanceTo(here));
        assertThat(here.distanceTo(here)).isZero();
    }

    @Test
    void halfOfTheWayIsInTheMiddle() {
        assertThat(new Point(1, 2).towards(new Point(3, 8), 0.5)).isEqualTo(new Point(2, 5));
    }

    @Test
    void liesOnEarthWhereDistancesAreAboutRight() {
        Point corner = new Point(0, 0);
        Point opposite = new Point(25, 25);

        assertThat((opposite.latitude() - corner.latitude()) * 111.2).isEqualTo(25, within(0.01));
        assertThat((opposite.longitude() - corner.longitude()) * 111.2 * Math.cos(Math.toRadians(52.4)))
                .isEqualTo(25, within(0.01));
    }

    @Test
    void isReadFromItsColumnAsItWas() {
        PointColumn column = new PointColumn();
        Point point = new Point(1.0 / 3, 24.75);

        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(point)))
                .isEqualTo(point);
        assertThat(column.convertToDatabaseColumn(null)).isNull();
        assertThat(column.convertToEntityAttribute(null)).isNull();
    }
}

package dev.dovetail.ftgo.courier.city;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

/** A point as text: {@code east,north}. */
@Converter(autoApply = true)
class PointColumn implements AttributeConverter<Point, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Point point) {
        return point == null ? null : point.east() + "," + point.north();
    }

    @Override
    public @Nullable Point convertToEntityAttribute(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int comma = text.indexOf(',');
        return new Point(Double.parseDouble(text.substring(0, comma)), Double.parseDouble(text.substring(comma + 1)));
    }
}

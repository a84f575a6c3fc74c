package dev.dovetail.ftgo.accounting.account;

import java.time.YearMonth;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

/** A month as text: {@code 2028-05}. */
@Converter
class YearMonthColumn implements AttributeConverter<YearMonth, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable YearMonth month) {
        return month == null ? null : month.toString();
    }

    @Override
    public @Nullable YearMonth convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : YearMonth.parse(column);
    }
}

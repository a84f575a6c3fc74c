package dev.dovetail.ftgo.restaurant;

import jakarta.persistence.Converter;

@Converter
class OpeningHoursColumn extends JsonColumn<OpeningHours> {

    OpeningHoursColumn() {
        super(OpeningHours.class);
    }
}

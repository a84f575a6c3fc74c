package dev.dovetail.ftgo.restaurant;

import jakarta.persistence.Converter;

@Converter
class MenuColumn extends JsonColumn<Menu> {

    MenuColumn() {
        super(Menu.class);
    }
}

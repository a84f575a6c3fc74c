package dev.dovetail.ftgo.restaurant;

import jakarta.persistence.Converter;

@Converter
class DeliveryAreaColumn extends JsonColumn<DeliveryArea> {

    DeliveryAreaColumn() {
        super(DeliveryArea.class);
    }
}

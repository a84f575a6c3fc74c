package dev.dovetail.ftgo.delivery.delivery.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "DeliveryList",
        description = "Deliveries, by their orders' ids",
        requiredProperties = {"deliveries"})
record DeliveryList(List<DeliveryBody> deliveries) {}

package dev.dovetail.ftgo.order.order.rest;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The lines that replace the present ones. */
record ReviseOrderRequest(
        @NotEmpty @Size(max = PlaceOrderRequest.MOST_LINES) List<@NotNull @Valid LineRequest> lines) {}

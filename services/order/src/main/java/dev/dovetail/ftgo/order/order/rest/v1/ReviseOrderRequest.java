package dev.dovetail.ftgo.order.order.rest.v1;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import dev.dovetail.ftgo.order.order.rest.LineRequest;

/** The lines that replace the present ones. */
record ReviseOrderRequest(
        @NotEmpty @Size(max = LineRequest.MOST_LINES) List<@NotNull @Valid LineRequest> lines) {}

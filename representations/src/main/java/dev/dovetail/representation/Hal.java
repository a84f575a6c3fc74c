package dev.dovetail.representation;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A resource with its links and with the resources it holds.
 *
 * @param body the resource's own properties; null if it has none
 */
@JsonPropertyOrder({"_links", "body", "_embedded"})
record Hal(
        @JsonProperty("_links") Links links,
        @JsonUnwrapped @Nullable Object body,

        @JsonProperty("_embedded") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, List<Hal>> embedded) {}

package dev.dovetail.ftgo.order.order.rest.v2;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.order.order.History;
import dev.dovetail.ftgo.order.order.Milestone;
import dev.dovetail.ftgo.order.order.Reason;

/**
 * One thing that happened to an order.
 *
 * @param reason why, if it was a refusal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"what", "at"})
record HistoryDocument(
        @Schema(ref = "Milestone") Milestone what,
        Instant at,
        @Nullable ReasonDocument reason) {

    static List<HistoryDocument> of(History history) {
        return history.entries().stream()
                .map(entry -> new HistoryDocument(entry.what(), entry.at(), ReasonDocument.of(entry.reason())))
                .toList();
    }

    /**
     * Why something was refused.
     *
     * @param code for programs
     * @param text for people
     */
    @Schema(requiredProperties = {"code", "text"})
    record ReasonDocument(String code, String text) {

        static @Nullable ReasonDocument of(@Nullable Reason reason) {
            return reason == null ? null : new ReasonDocument(reason.code(), reason.text());
        }
    }
}

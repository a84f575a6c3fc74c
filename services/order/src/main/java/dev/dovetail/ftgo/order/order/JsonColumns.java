package dev.dovetail.ftgo.order.order;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/**
 * How values are kept in jsonb columns. Not with the application's own mapper: what is kept for years must not change
 * with how the API looks.
 */
@JsonFormat
@PersistenceUnitExtension
class JsonColumns implements FormatMapper {

    private final FormatMapper json = new JacksonJsonFormatMapper(JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addMixIn(Stage.class, StageName.class)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build());

    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        return json.fromString(text, type, options);
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        return json.toString(value, type, options);
    }

    /** The names of stages in the database; to be renamed only with a migration. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "stage")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Stage.AwaitingChecks.class, name = "AWAITING_CHECKS"),
        @JsonSubTypes.Type(value = Stage.AwaitingCard.class, name = "AWAITING_CARD"),
        @JsonSubTypes.Type(value = Stage.Approved.class, name = "APPROVED"),
        @JsonSubTypes.Type(value = Stage.AwaitingCancellation.class, name = "AWAITING_CANCELLATION"),
        @JsonSubTypes.Type(value = Stage.AwaitingNewCard.class, name = "AWAITING_NEW_CARD"),
        @JsonSubTypes.Type(value = Stage.AwaitingNewTicket.class, name = "AWAITING_NEW_TICKET"),
        @JsonSubTypes.Type(value = Stage.Rejected.class, name = "REJECTED"),
        @JsonSubTypes.Type(value = Stage.Cancelled.class, name = "CANCELLED")
    })
    private interface StageName {}
}

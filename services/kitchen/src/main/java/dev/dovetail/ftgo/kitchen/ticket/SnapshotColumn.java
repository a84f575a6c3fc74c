package dev.dovetail.ftgo.kitchen.ticket;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Keeps a snapshot as JSON text, with a mapper of its own: what is stored must not change with how messages are written. */
@Converter
class SnapshotColumn implements AttributeConverter<TicketSnapshot, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // During a rollout the next release writes what this one does not know yet.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public String convertToDatabaseColumn(TicketSnapshot snapshot) {
        try {
            return JSON.writeValueAsString(snapshot);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a snapshot as JSON", e);
        }
    }

    @Override
    public TicketSnapshot convertToEntityAttribute(String json) {
        try {
            return JSON.readValue(json, TicketSnapshot.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored snapshot is not what was written", e);
        }
    }
}

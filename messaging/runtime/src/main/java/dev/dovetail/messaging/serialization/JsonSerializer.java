package dev.dovetail.messaging.serialization;

import java.io.IOException;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.dovetail.messaging.MessageBody;

/** JSON, the default. */
@Singleton
@Priority(JsonSerializer.LAST)
class JsonSerializer implements MessageSerializer {

    static final String JSON = "application/json";
    static final int LAST = Integer.MAX_VALUE;

    private final ObjectMapper mapper = MessageJson.mapper();

    @Override
    public String contentType() {
        return JSON;
    }

    @Override
    public boolean writes(Class<? extends MessageBody> type) {
        return true;
    }

    @Override
    public byte[] write(MessageBody body) throws UnwritableBodyException {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (JsonProcessingException failure) {
            throw new UnwritableBodyException(
                    body.getClass().getName() + " cannot be written as JSON: " + failure.getOriginalMessage(), failure);
        }
    }

    @Override
    public <T extends MessageBody> T read(byte[] bytes, Class<T> type) throws UnreadableBodyException {
        T body;
        try {
            body = mapper.readValue(bytes, type);
        } catch (IOException failure) {
            throw new UnreadableBodyException(JsonFault.describe(failure), failure);
        }
        if (body == null) {
            throw new UnreadableBodyException("the body is null", null);
        }
        return body;
    }
}

package dev.dovetail.messaging.serialization;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Singleton;

import io.quarkus.arc.All;
import io.quarkus.arc.InstanceHandle;
import org.jspecify.annotations.Nullable;

import dev.dovetail.messaging.MessageBody;

/** Finds the serializer for a class to be sent and for a content type received. */
@Singleton
public class Serializers {

    private static final String DEFAULT = JsonSerializer.JSON;

    private final List<MessageSerializer> byPriority;
    private final Map<String, MessageSerializer> byContentType = new HashMap<>();

    Serializers(@All List<InstanceHandle<MessageSerializer>> beans) {
        this.byPriority = beans.stream()
                .sorted(Comparator.comparingInt(bean -> bean.getBean().getPriority()))
                .map(InstanceHandle::get)
                .toList();
        byPriority.forEach(serializer -> byContentType.putIfAbsent(serializer.contentType(), serializer));
    }

    /** The serializer to send bodies of that class with. JSON takes all, so there is always one. */
    public MessageSerializer forClass(Class<? extends MessageBody> type) {
        return byPriority.stream()
                .filter(serializer -> serializer.writes(type))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The serializer that reads that content type.
     *
     * @param contentType the header; without one, JSON is meant
     * @throws UnreadableBodyException if there is none for it
     */
    public MessageSerializer forContentType(@Nullable String contentType) throws UnreadableBodyException {
        MessageSerializer serializer = byContentType.get(mediaType(contentType));
        if (serializer == null) {
            throw new UnreadableBodyException(
                    "no serializer reads content-type '" + contentType + "'; there are some for "
                            + byContentType.keySet(),
                    null);
        }
        return serializer;
    }

    private static String mediaType(@Nullable String contentType) {
        if (contentType == null || contentType.isBlank()) {
            return DEFAULT;
        }
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.endsWith("+json") ? DEFAULT : type;
    }
}

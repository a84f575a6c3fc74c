package dev.dovetail.messaging;

import java.util.regex.Pattern;

/**
 * A named Kafka topic: point-to-point when one consumer group reads it, publish-subscribe when each subscriber has its
 * own.
 *
 * @param name the topic's name: 1 to 249 of letters, digits, {@code . _ -}, but neither {@code .} nor {@code ..}; to be
 *     received from, no more than 245, so that {@code .dlq} fits behind it
 */
public record Channel(String name) {

    private static final Pattern LEGAL = Pattern.compile("(?!\\.{1,2}$)[a-zA-Z0-9._-]{1,249}");

    /** @throws IllegalArgumentException if the name is not a legal topic name */
    public Channel {
        if (!LEGAL.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name
                    + "' is not a channel name: use 1 to 249 letters, digits, dots, underscores and hyphens");
        }
    }

    /** The channel of that name. */
    public static Channel of(String name) {
        return new Channel(name);
    }

    /**
     * Where messages of this channel go that could not be handled.
     *
     * @throws IllegalArgumentException if the name is too long for that
     */
    public Channel deadLetters() {
        return new Channel(name + ".dlq");
    }
}

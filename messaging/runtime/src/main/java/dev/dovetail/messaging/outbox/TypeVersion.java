package dev.dovetail.messaging.outbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.OutboxException;

/**
 * The version of a message type, which its name ends with: {@code shop.Paid.v2}. A name without is version 1.
 *
 * @param type the name without the version
 */
record TypeVersion(String type, int number) {

    private static final Pattern NAME = Pattern.compile("(.+)\\.v([1-9]\\d{0,5})");

    static TypeVersion of(String name) {
        Matcher version = NAME.matcher(name);
        return version.matches()
                ? new TypeVersion(version.group(1), Integer.parseInt(version.group(2)))
                : new TypeVersion(name, 1);
    }

    /** @throws OutboxException unless the first is of an older version of the second's type, and of its kind */
    static void requireOlder(MessageBody older, MessageBody newer) {
        String olderName = MessageTypes.name(older);
        String newerName = MessageTypes.name(newer);
        TypeVersion one = of(olderName);
        TypeVersion other = of(newerName);
        if (!one.type().equals(other.type()) || one.number() >= other.number()) {
            throw new OutboxException(
                    ("%s is no older version of %s: name the types alike but for the version, as %s and" + " %s.v2")
                            .formatted(olderName, newerName, other.type(), other.type()));
        }
        if (!MessageTypes.kind(older).equals(MessageTypes.kind(newer))) {
            throw new OutboxException("%s is of the kind %s, but its newer version %s of the kind %s"
                    .formatted(olderName, MessageTypes.kind(older), newerName, MessageTypes.kind(newer)));
        }
    }
}

package dev.dovetail.messaging;

import java.util.Set;

/**
 * Names of the headers on the wire: CloudEvents 1.0 in Kafka's binary mode, W3C Trace Context, and Dovetail's own.
 * Values are UTF-8 text.
 */
public final class Headers {

    /** Always {@code 1.0}. */
    public static final String SPEC_VERSION = "ce_specversion";
    /** The message's id, a UUID. */
    public static final String ID = "ce_id";
    /** The application that sent it. */
    public static final String SOURCE = "ce_source";
    /** The message type. */
    public static final String TYPE = "ce_type";
    /** When it was sent: ISO-8601, UTC. */
    public static final String TIME = "ce_time";
    /** The key. */
    public static final String SUBJECT = "ce_subject";
    /** Media type of the body. */
    public static final String CONTENT_TYPE = "content-type";
    /** W3C trace context of the sender. */
    public static final String TRACE_PARENT = "traceparent";
    /** W3C vendor-specific trace state. */
    public static final String TRACE_STATE = "tracestate";
    /** Common to all messages of one conversation. */
    public static final String CORRELATION_ID = "correlationid";
    /** The id of the message that this one answers or follows from. */
    public static final String CAUSATION_ID = "causationid";
    /** Of a message that says in an older type version what another one says: the id of that one. */
    public static final String SAME_AS = "sameas";

    /** The channel for replies to this command. */
    public static final String REPLY_TO = "replyto";
    /** {@code command}, {@code event}, {@code document} or {@code reply}. */
    public static final String KIND = "kind";
    /** Of a reply: {@code success} or {@code failure}. */
    public static final String OUTCOME = "outcome";

    /** Of a dead letter: why it was put aside, in words. */
    public static final String DEAD_LETTER_REASON = "deadletter-reason";
    /** Of a dead letter: how often its handler was tried; 0 if it could not even be read. */
    public static final String DEAD_LETTER_ATTEMPTS = "deadletter-attempts";
    /** Of a dead letter: the consumer that could not handle it; others of the same channel may have. */
    public static final String DEAD_LETTER_CONSUMER = "deadletter-consumer";
    /** Of a dead letter: the topic it came from. */
    public static final String DEAD_LETTER_TOPIC = "deadletter-topic";
    /** Of a dead letter: the partition it came from. */
    public static final String DEAD_LETTER_PARTITION = "deadletter-partition";
    /** Of a dead letter: its offset there. */
    public static final String DEAD_LETTER_OFFSET = "deadletter-offset";
    /** Of a dead letter: the {@link #ID} it came with, if any; the dead letter has an id of its own. */
    public static final String DEAD_LETTER_ID = "deadletter-id";
    /** Of a dead letter: when it was put aside, ISO-8601, UTC. */
    public static final String DEAD_LETTER_TIME = "deadletter-time";

    /** The names a sender may not set itself. */
    public static final Set<String> RESERVED = Set.of(
            SPEC_VERSION,
            ID,
            SOURCE,
            TYPE,
            TIME,
            SUBJECT,
            CONTENT_TYPE,
            TRACE_PARENT,
            TRACE_STATE,
            CORRELATION_ID,
            CAUSATION_ID,
            SAME_AS,
            REPLY_TO,
            KIND,
            OUTCOME);

    private Headers() {}
}

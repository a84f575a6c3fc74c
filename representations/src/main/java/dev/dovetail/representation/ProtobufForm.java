package dev.dovetail.representation;

import com.google.protobuf.MessageLite;

/**
 * How a model is said in Protobuf; a bean for each model that is.
 *
 * @param <T> the model
 */
public interface ProtobufForm<T> {

    /** The class of the model. */
    Class<T> type();

    /** The message that says the same. */
    MessageLite of(T model);
}

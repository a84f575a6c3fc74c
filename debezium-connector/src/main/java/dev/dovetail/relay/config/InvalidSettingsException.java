package dev.dovetail.relay.config;

import java.util.List;

/** Settings that cannot work; the message names each property, its value, and what would be right. */
public final class InvalidSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param problems one sentence each */
    public InvalidSettingsException(List<String> problems) {
        super(String.join(" ", problems));
    }
}

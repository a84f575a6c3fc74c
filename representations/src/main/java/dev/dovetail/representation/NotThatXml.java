package dev.dovetail.representation;

import javax.xml.stream.Location;

import org.jspecify.annotations.Nullable;

/** A document is not the XML that was to come. The message completes "the body …". */
final class NotThatXml extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotThatXml(String message) {
        super(message, null, false, false);
    }

    /** It is not well-formed, or beyond the bounds, at that place. */
    static NotThatXml at(@Nullable Location where) {
        return new NotThatXml("is not valid XML, or too deep or too large"
                + (where == null ? "" : ": line " + where.getLineNumber() + ", column " + where.getColumnNumber()));
    }
}

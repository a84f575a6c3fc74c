package dev.dovetail.ftgo.gateway.recovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.json.Json;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import org.jspecify.annotations.Nullable;

/** What a client may know of why a field has no value: a message, and extensions that a program can read. */
public abstract class FieldError extends RuntimeException implements GraphQLError {

    private static final long serialVersionUID = 1;

    private final transient Map<String, Object> extensions;

    FieldError(@Nullable String message, Map<String, Object> extensions, @Nullable Throwable cause) {
        super(message, cause, false, false);
        // As JSON, because of all else the engine would send the text.
        this.extensions =
                new LinkedHashMap<>(Json.createObjectBuilder(extensions).build());
    }

    @Override
    public final Map<String, Object> getExtensions() {
        return extensions;
    }

    @Override
    public final @Nullable List<SourceLocation> getLocations() {
        return null;
    }

    @Override
    public final @Nullable ErrorClassification getErrorType() {
        return null;
    }
}

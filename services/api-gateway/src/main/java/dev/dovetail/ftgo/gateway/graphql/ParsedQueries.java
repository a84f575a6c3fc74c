package dev.dovetail.ftgo.gateway.graphql;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;

/** Queries that were parsed and are valid. Bounded by their size, as anybody may send as many different ones as they like. */
final class ParsedQueries implements PreparsedDocumentProvider {

    private final Cache<String, PreparsedDocumentEntry> entries;

    ParsedQueries(int characters) {
        this.entries = Caffeine.newBuilder()
                .maximumWeight(characters)
                .<String, PreparsedDocumentEntry>weigher((query, entry) -> query.length())
                .build();
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        PreparsedDocumentEntry entry = entries.getIfPresent(input.getQuery());
        if (entry == null) {
            entry = parseAndValidate.apply(input);
            if (!entry.hasErrors()) {
                entries.put(input.getQuery(), entry);
            }
        }
        return CompletableFuture.completedFuture(entry);
    }
}

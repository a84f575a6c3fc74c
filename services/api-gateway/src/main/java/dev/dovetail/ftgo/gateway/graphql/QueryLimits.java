package dev.dovetail.ftgo.gateway.graphql;

import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import graphql.GraphQL;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.ChainedInstrumentation;

/** Puts the limits around the GraphQL engine. */
@Singleton
class QueryLimits {

    private final GraphqlConfig config;
    private final OutcomeInstrumentation outcome;

    QueryLimits(GraphqlConfig config, OutcomeInstrumentation outcome) {
        this.config = config;
        this.outcome = outcome;
    }

    void around(@Observes GraphQL.Builder engine) {
        engine.instrumentation(new ChainedInstrumentation(List.of(
                new MaxQueryDepthInstrumentation(config.maxDepth()),
                new MaxQueryComplexityInstrumentation(config.maxCost(), new Cost()),
                outcome)));
        engine.preparsedDocumentProvider(new ParsedQueries(config.parsedQueries()));
    }
}

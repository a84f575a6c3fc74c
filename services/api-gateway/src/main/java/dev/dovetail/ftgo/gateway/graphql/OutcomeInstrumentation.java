package dev.dovetail.ftgo.gateway.graphql;

import java.util.concurrent.CompletableFuture;

import jakarta.inject.Singleton;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Notes how the execution of a request ended, for the status of its answer, and says what was wrong in the gateway's words. */
@Singleton
class OutcomeInstrumentation extends SimplePerformantInstrumentation {

    private final CurrentVertxRequest current;

    OutcomeInstrumentation(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        if (parameters.getGraphQLContext().get("state") instanceof ContextState request) {
            note(Outcome.of(result), request);
        }
        return CompletableFuture.completedFuture(WrongTypes.inOwnWords(result));
    }

    /** The engine may end on a thread on which the request's context is not active. */
    private void note(Outcome outcome, ContextState request) {
        ManagedContext context = Arc.container().requestContext();
        if (context.isActive()) {
            outcome.note(current.getCurrent());
            return;
        }
        context.activate(request);
        try {
            outcome.note(current.getCurrent());
        } finally {
            context.deactivate();
        }
    }
}

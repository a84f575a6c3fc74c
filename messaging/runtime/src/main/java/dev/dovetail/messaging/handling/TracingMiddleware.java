package dev.dovetail.messaging.handling;

import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import org.jspecify.annotations.Nullable;

import dev.dovetail.messaging.MessageContext;
import dev.dovetail.messaging.config.MessagingConfig;

/** A consumer span, child of the sender's. Without an SDK the sender's context is still handed on. */
@Singleton
@Priority(Middleware.TRACING)
class TracingMiddleware implements Middleware {

    private static final TextMapGetter<Map<String, String>> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    };

    private final Tracer tracer;
    private final String consumer;

    TracingMiddleware(Instance<OpenTelemetry> openTelemetry, MessagingConfig config) {
        this.tracer = (openTelemetry.isResolvable() ? openTelemetry.get() : OpenTelemetry.noop())
                .getTracer("dev.dovetail.messaging");
        this.consumer = config.consumer();
    }

    @Override
    @SuppressWarnings("try") // the scope is there to be closed
    public Outcome handle(Delivery delivery, Next next) throws Exception {
        Span span = span(delivery.context());
        try (Scope scope = span.makeCurrent()) {
            Outcome outcome = next.handle(delivery);
            span.setAttribute("dovetail.outcome", outcome.tag());
            if (outcome == Outcome.DEAD_LETTERED) {
                span.setStatus(StatusCode.ERROR, "put aside as a dead letter");
            }
            return outcome;
        } catch (Exception | Error failure) {
            span.recordException(failure);
            span.setStatus(StatusCode.ERROR);
            throw failure;
        } finally {
            span.end();
        }
    }

    private Span span(MessageContext message) {
        Context sender = W3CTraceContextPropagator.getInstance().extract(Context.root(), message.headers(), HEADERS);
        return tracer.spanBuilder("process " + message.channel().name())
                .setParent(sender)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", message.channel().name())
                .setAttribute("messaging.consumer.group.name", consumer)
                .setAttribute("messaging.message.id", message.id().toString())
                .setAttribute("messaging.message.conversation_id", message.correlationId())
                .setAttribute("dovetail.message.type", message.type())
                .startSpan();
    }
}

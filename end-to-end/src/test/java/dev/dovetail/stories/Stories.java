package dev.dovetail.stories;

import java.util.function.Supplier;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Lets a test tell its story with a {@link Ftgo} and a {@link Parts}, which are started once for all tests. A story
 * that fails in the middle of an outage leaves no outage to the next.
 */
final class Stories implements ParameterResolver, AfterEachCallback, TestExecutionExceptionHandler {

    private static final Namespace NAMESPACE = Namespace.create(Stories.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Ftgo.class || type == Parts.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Parts parts = parts(context);
        return parameter.getParameter().getType() == Parts.class ? parts : new Ftgo(parts);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Parts parts = parts(context);
        for (Part part : Part.values()) {
            parts.start(part);
        }
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        failure.addSuppressed(new SeeLogs(parts(context).logs()));
        throw failure;
    }

    private static Parts parts(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Beginning.class, key -> Beginning.attempt(), Beginning.class)
                .parts();
    }

    /** The parts, or why there are none: what did not start for the first story is not tried again for each. */
    private record Beginning(Supplier<Parts> outcome, Runnable end) implements AutoCloseable {

        static Beginning attempt() {
            try {
                Parts parts = LocalParts.start();
                return new Beginning(() -> parts, parts::close);
            } catch (RuntimeException e) {
                return new Beginning(
                        () -> {
                            throw new IllegalStateException("The stories cannot be told: " + e.getMessage(), e);
                        },
                        () -> {});
            }
        }

        Parts parts() {
            return outcome.get();
        }

        @Override
        public void close() {
            end.run();
        }
    }

    /** Points the reader of a failure to what the parts said. */
    private static final class SeeLogs extends Exception {

        private static final long serialVersionUID = 1L;

        SeeLogs(String logs) {
            super("What the parts said meanwhile: " + logs, null, false, false);
        }
    }
}

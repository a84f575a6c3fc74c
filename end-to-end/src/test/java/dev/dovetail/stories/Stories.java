package dev.dovetail.stories;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

import dev.dovetail.cluster.Cluster;

/**
 * Lets a test tell its story with a {@link Ftgo} and a {@link Parts}, which are started once for all tests. A story
 * that fails in the middle of an outage leaves no outage to the next.
 */
final class Stories implements ParameterResolver, AfterEachCallback, TestExecutionExceptionHandler {

    private static final Namespace NAMESPACE = Namespace.create(Stories.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Ftgo.class || Parts.class.isAssignableFrom(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Parts parts = beginning(context).orElseThrow();
        return parameter.getParameter().getType() == Ftgo.class ? new Ftgo(parts) : parts;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        beginning(context)
                .succeeded()
                .ifPresent(parts -> Stream.of(Part.values()).forEach(parts::start));
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        beginning(context).succeeded().ifPresent(parts -> failure.addSuppressed(new SeeLogs(parts.logs())));
        throw failure;
    }

    private static Beginning beginning(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Beginning.class, key -> Beginning.attempt(), Beginning.class);
    }

    /** The parts, or why there are none: what did not start for the first story is not tried again for each. */
    private record Beginning(
            @Nullable Parts parts, @Nullable RuntimeException failure) implements AutoCloseable {

        static Beginning attempt() {
            try {
                return new Beginning(Cluster.given() ? KubernetesParts.open() : LocalParts.start(), null);
            } catch (RuntimeException e) {
                return new Beginning(null, e);
            }
        }

        Optional<Parts> succeeded() {
            return Optional.ofNullable(parts);
        }

        Parts orElseThrow() {
            return succeeded().orElseThrow(() -> new IllegalStateException("The stories cannot be told", failure));
        }

        @Override
        public void close() {
            succeeded().ifPresent(Parts::close);
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

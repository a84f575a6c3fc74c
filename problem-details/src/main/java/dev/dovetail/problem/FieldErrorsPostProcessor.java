package dev.dovetail.problem;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkiverse.resteasy.problem.validation.Violation;
import org.jspecify.annotations.Nullable;

/** Turns violations of Bean Validation and errors of Jackson into the {@code errors} member. */
@Singleton
class FieldErrorsPostProcessor implements ProblemPostProcessor {

    /** Before the logger, which writes what the client gets. */
    private static final int FIRST = 200;

    /** What Hibernate Validator calls an element of a list after it has named its index. */
    private static final String ELEMENT = "<list element>";

    private static final Pattern STEPS = Pattern.compile("[.\\[\\]]+");

    @Override
    public int priority() {
        return FIRST;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getParameters().get("violations") instanceof List<?> violations) {
            return with(
                    problem,
                    violations.stream()
                            .map(Violation.class::cast)
                            .map(FieldErrorsPostProcessor::error)
                            .toList());
        }
        JsonProcessingException json = problem.getStatusCode() == 400 ? jsonError(context.cause) : null;
        return json == null ? problem : with(problem, List.of(JsonErrors.of(json)));
    }

    private static @Nullable JsonProcessingException jsonError(@Nullable Throwable cause) {
        return Stream.iterate(cause, t -> t != null, Throwable::getCause)
                .limit(10)
                .filter(JsonProcessingException.class::isInstance)
                .map(JsonProcessingException.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static Record error(Violation violation) {
        if (!"body".equals(violation.in)) {
            return new ParameterError(violation.in, violation.field, violation.message);
        }
        Object[] path = STEPS.splitAsStream(violation.field)
                .filter(step -> !step.isEmpty() && !step.equals(ELEMENT))
                .toArray();
        return FieldError.at(violation.message, path);
    }

    private static HttpProblem with(HttpProblem problem, List<? extends Record> errors) {
        return HttpProblem.builder()
                .withStatus(problem.getStatusCode())
                .withTitle(problem.getTitle())
                .withDetail(Problems.summary(errors.size()))
                .withInstance(problem.getInstance())
                .with("errors", errors)
                .build();
    }
}

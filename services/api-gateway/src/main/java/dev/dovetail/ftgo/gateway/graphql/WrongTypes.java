package dev.dovetail.ftgo.gateway.graphql;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.validation.ValidationError;

/** What is wrong with an argument that could not be made what a resolver takes, without the names of classes. */
final class WrongTypes {

    private static final Pattern ARGUMENT = Pattern.compile("argument '([A-Za-z0-9_]+)' with value .*", Pattern.DOTALL);

    private WrongTypes() {}

    static ExecutionResult inOwnWords(ExecutionResult result) {
        if (!result.isDataPresent() || result.getErrors().stream().noneMatch(ValidationError.class::isInstance)) {
            return result;
        }
        List<GraphQLError> errors =
                result.getErrors().stream().map(WrongTypes::inOwnWords).toList();
        return result.transform(changed -> changed.errors(errors));
    }

    private static GraphQLError inOwnWords(GraphQLError error) {
        Matcher argument = ARGUMENT.matcher(String.valueOf(error.getMessage()));
        if (!(error instanceof ValidationError) || !argument.matches()) {
            return error;
        }
        return GraphqlErrorBuilder.newError()
                .message(
                        "%s",
                        argument.group(1) + " has a value, or a value in it, of another type than the schema says")
                .errorType(ErrorType.ValidationError)
                .locations(error.getLocations())
                .extensions(Map.of("code", "BAD_USER_INPUT"))
                .build();
    }
}

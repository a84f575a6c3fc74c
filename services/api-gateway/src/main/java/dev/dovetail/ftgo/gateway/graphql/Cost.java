package dev.dovetail.ftgo.gateway.graphql;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;

/**
 * What a field costs. A field at the top is at least one request to a service, however often it is repeated under another
 * alias; what stands in a list is paid for as many times as the list may be long.
 */
final class Cost implements FieldComplexityCalculator {

    static final int OF_A_ROOT_FIELD = 50;

    /** More than any limit, and little enough that all fields of a query together are still an int. */
    private static final int TOO_MUCH = 500_000;

    @Override
    public int calculate(FieldComplexityEnvironment field, int ofChildren) {
        long own = isRoot(field) ? OF_A_ROOT_FIELD : 1;
        return (int) Math.min(TOO_MUCH, own + times(field) * Math.max(0, (long) ofChildren));
    }

    private static boolean isRoot(FieldComplexityEnvironment field) {
        return field.getParentEnvironment() == null;
    }

    private static long times(FieldComplexityEnvironment field) {
        return field.getArguments().get("first") instanceof Integer first ? Math.max(1, first) : 1;
    }
}

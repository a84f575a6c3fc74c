package dev.dovetail.ftgo.order.order.rest.v2;

import java.util.List;
import java.util.stream.Stream;

import dev.dovetail.ftgo.order.order.InvalidOrder;
import dev.dovetail.problem.FieldError;

/** Says what is wrong with an order at the fields of this version. */
final class Flaws {

    private Flaws() {}

    static List<FieldError> of(InvalidOrder invalid) {
        return invalid.flaws().stream()
                .map(flaw -> FieldError.at(flaw.detail(), here(flaw.path())))
                .toList();
    }

    private static Object[] here(List<Object> path) {
        List<Object> inside = path.subList(1, path.size());
        return switch (path.getFirst().toString()) {
            case "deliveryAddress" -> below(List.of("delivery", "address"), inside);
            case "deliveryTime" -> below(List.of("delivery", "time"), inside);
            default -> path.toArray();
        };
    }

    private static Object[] below(List<Object> field, List<Object> inside) {
        return Stream.concat(field.stream(), inside.stream()).toArray();
    }
}

package dev.dovetail.architecture;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Every class of the project, and what the rules call its parts. */
final class Dovetail {

    static final List<String> SERVICES =
            List.of("restaurant", "consumer", "kitchen", "accounting", "order", "delivery", "courier", "gateway");

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.dovetail");

    /** What a container makes, configures or asks: use cases, repositories, producers, configuration, a JSON format. */
    static final DescribedPredicate<JavaClass> MADE_BY_A_CONTAINER = predicate(
            "made by a container",
            type -> annotations(outermost(type))
                    .anyMatch(
                            name -> name.matches(
                                    "jakarta\\.enterprise\\.(context|inject)\\..*|jakarta\\.inject\\.Singleton"
                                            + "|io\\.smallrye\\.config\\.ConfigMapping|io\\.quarkus\\.hibernate\\.orm\\.JsonFormat")));

    /** How values are kept in columns. */
    static final DescribedPredicate<JavaClass> COLUMN_FORMAT =
            predicate("column formats", type -> type.isAssignableTo("jakarta.persistence.AttributeConverter"));

    /** What a service knows of its business: everything in a feature package but the above, the delivery and its formats. */
    static final DescribedPredicate<JavaClass> DOMAIN = predicate(
            "domain classes",
            type -> type.getPackageName().startsWith("dev.dovetail.ftgo.")
                    // It has no business of its own.
                    && !type.getPackageName().startsWith("dev.dovetail.ftgo.gateway")
                    && !type.getPackageName().matches(".*\\.(rest|grpc|messaging|wire)(\\..*)?")
                    && !MADE_BY_A_CONTAINER.test(type)
                    && !COLUMN_FORMAT.test(type));

    private Dovetail() {}

    static String packageOf(String service) {
        return "dev.dovetail.ftgo." + service + "..";
    }

    private static Stream<String> annotations(JavaClass type) {
        return Stream.concat(Stream.of(type), type.getMembers().stream())
                .flatMap(annotated -> annotated.getAnnotations().stream())
                .map(annotation -> annotation.getRawType().getName());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Dovetail::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaClass> predicate(String description, Predicate<JavaClass> test) {
        return DescribedPredicate.describe(description, test);
    }
}

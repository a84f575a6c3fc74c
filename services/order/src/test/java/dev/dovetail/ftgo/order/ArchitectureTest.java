package dev.dovetail.ftgo.order;

import jakarta.persistence.Entity;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "dev.dovetail.ftgo.order", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule AGGREGATES_AND_VALUES_ARE_PLAIN_JAVA = classes()
            .that(DescribedPredicate.describe(
                    "are aggregates, records or enums of the domain", ArchitectureTest::domain))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "jakarta.persistence..",
                    "org.hibernate.annotations..",
                    "org.hibernate.type..",
                    "org.jspecify..",
                    "dev.dovetail.ftgo.order",
                    "dev.dovetail.ftgo.order.order",
                    "dev.dovetail.ftgo.order.restaurant");

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_KNOW_THEIR_DELIVERY = noClasses()
            .that()
            .resideOutsideOfPackages("..rest..", "..messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..rest..", "dev.dovetail.messaging..", "..order.messaging..", "jakarta.ws.rs..");

    @ArchTest
    static final ArchRule FEATURES_ARE_FREE_OF_CYCLES =
            slices().matching("dev.dovetail.ftgo.order.(*)..").should().beFreeOfCycles();

    private static boolean domain(JavaClass type) {
        return !type.getPackageName().matches(".*\\.(rest|messaging|wire|idempotency)(\\..*)?")
                && (type.isAnnotatedWith(Entity.class) || type.isRecord() || type.isEnum());
    }
}

package dev.dovetail.architecture;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class DependencyRulesTest {

    static List<String> services() {
        return Dovetail.SERVICES;
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_is_there_to_be_checked(String service) {
        assertThat(Dovetail.CLASSES.stream()
                        .filter(type -> type.getPackageName().startsWith("dev.dovetail.ftgo." + service)))
                .hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_uses_no_class_of_another(String service) {
        String[] others = Dovetail.SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(Dovetail::packageOf)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(Dovetail.packageOf(service))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(Dovetail.CLASSES);
    }

    @Test
    void of_our_own_code_a_service_uses_the_libraries_only() {
        classes()
                .that()
                .resideInAPackage("dev.dovetail.ftgo..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "dev.dovetail.relay..",
                        "dev.dovetail.embedded..",
                        "dev.dovetail.local..",
                        "dev.dovetail.bench..")
                .check(Dovetail.CLASSES);
    }

    @Test
    void the_relay_and_the_library_share_no_code() {
        noClasses()
                .that()
                .resideInAPackage("dev.dovetail.relay..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.dovetail.messaging..", "dev.dovetail.ftgo..")
                .check(Dovetail.CLASSES);
        noClasses()
                .that()
                .resideInAPackage("dev.dovetail.messaging..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.dovetail.relay..", "dev.dovetail.ftgo..")
                .check(Dovetail.CLASSES);
    }

    @Test
    void the_domain_knows_no_framework() {
        noClasses()
                .that(Dovetail.DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "org.apache.kafka..",
                        "jakarta.ws.rs..",
                        "jakarta.enterprise..",
                        "jakarta.transaction..",
                        "com.fasterxml.jackson..",
                        "io.grpc..",
                        "com.google.protobuf..",
                        "ftgo..",
                        "dev.dovetail.messaging..",
                        "dev.dovetail.grpc..",
                        "dev.dovetail.problem..")
                .check(Dovetail.CLASSES);
    }

    @Test
    void the_domain_needs_no_container() {
        noClasses()
                .that(Dovetail.DOMAIN)
                .should()
                .dependOnClassesThat(
                        Dovetail.MADE_BY_A_CONTAINER.and(JavaClass.Predicates.resideInAPackage("dev.dovetail.ftgo..")))
                .check(Dovetail.CLASSES);
    }

    @Test
    void the_domain_does_not_know_how_it_is_delivered() {
        noClasses()
                .that(Dovetail.DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.dovetail.ftgo..rest..",
                        "dev.dovetail.ftgo..grpc..",
                        "dev.dovetail.ftgo..messaging..",
                        "dev.dovetail.ftgo..wire..")
                .check(Dovetail.CLASSES);
    }
}

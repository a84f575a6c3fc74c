package dev.dovetail.ftgo.gateway;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "dev.dovetail.ftgo.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule PARTS_ARE_FREE_OF_CYCLES =
            slices().matching("dev.dovetail.ftgo.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ORDERS_DO_NOT_KNOW_WHAT_BELONGS_TO_THEM = noClasses()
            .that()
            .resideInAPackage("..gateway.order..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..gateway.consumer..", "..gateway.restaurant..", "..gateway.kitchen..", "..gateway.delivery..");

    @ArchTest
    static final ArchRule THE_GATEWAY_HAS_NO_DATABASE_AND_READS_NO_CHANNEL = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.dovetail.messaging..", "jakarta.persistence..", "org.apache.kafka..", "java.sql..");

    @ArchTest
    static final ArchRule ONLY_PROXIES_MAKE_CLIENTS_OF_SERVICES = noClasses()
            .that()
            .resideOutsideOfPackage("..gateway.proxy..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus.rest.client..", "java.net.http..");
}

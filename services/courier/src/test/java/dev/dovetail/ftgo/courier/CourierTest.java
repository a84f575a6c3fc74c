package dev.dovetail.ftgo.courier;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

import dev.dovetail.messaging.test.PostgresAndKafka;

/** A test of the running service as the fleet of bikes, with a real Postgres and a real Kafka that all such tests share. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CourierTest {}

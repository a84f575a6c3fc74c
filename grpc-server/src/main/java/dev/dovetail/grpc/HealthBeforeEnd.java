package dev.dovetail.grpc;

import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.quarkus.grpc.runtime.health.GrpcHealthStorage;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;

/** Says by the health protocol that no service serves any more, as soon as the process is about to end. */
@Singleton
class HealthBeforeEnd {

    private final GrpcHealthStorage health;

    HealthBeforeEnd(GrpcHealthStorage health) {
        this.health = health;
    }

    void aboutToEnd(@Observes ShutdownDelayInitiatedEvent event) {
        Set.copyOf(health.getStatuses().keySet())
                .forEach(service -> health.setStatus(service, ServingStatus.NOT_SERVING));
    }
}

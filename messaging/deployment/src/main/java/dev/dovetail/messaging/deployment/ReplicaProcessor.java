package dev.dovetail.messaging.deployment;

import java.util.List;

import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Singleton;

import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.runtime.RuntimeValue;

import dev.dovetail.messaging.replica.KnownReplicas;
import dev.dovetail.messaging.replica.ReplicaRecorder;

/** Tells the application which replicas it keeps. */
class ReplicaProcessor {

    @BuildStep
    void find(
            CombinedIndexBuildItem index,
            BuildProducer<ReplicaBuildItem> replicas,
            BuildProducer<ValidationErrorBuildItem> errors) {
        ReplicaFinder found = ReplicaFinder.search(index.getIndex());
        found.replicas().forEach(replicas::produce);
        found.problems()
                .forEach(problem -> errors.produce(new ValidationErrorBuildItem(new DeploymentException(problem))));
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    SyntheticBeanBuildItem replicas(ReplicaRecorder recorder, List<ReplicaBuildItem> replicas) {
        RuntimeValue<KnownReplicas> known = recorder.replicas();
        replicas.forEach(replica -> recorder.add(known, replica.name(), replica.channel(), replica.tables()));
        return SyntheticBeanBuildItem.configure(KnownReplicas.class)
                .scope(Singleton.class)
                .unremovable()
                .runtimeValue(known)
                .done();
    }
}

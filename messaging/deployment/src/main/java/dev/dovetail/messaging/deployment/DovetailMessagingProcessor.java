package dev.dovetail.messaging.deployment;

import java.util.List;

import jakarta.enterprise.inject.spi.DeploymentException;

import io.quarkus.agroal.spi.JdbcDataSourceBuildItem;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.BeanDefiningAnnotationBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.bootstrap.classloading.QuarkusClassLoader;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.AdditionalIndexedClassesBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;
import io.quarkus.deployment.logging.LogCleanupFilterBuildItem;
import org.jboss.jandex.DotName;

import dev.dovetail.messaging.config.MessagingBuildConfig;
import dev.dovetail.messaging.handling.MessagingRecorder;
import dev.dovetail.messaging.handling.Middleware;
import dev.dovetail.messaging.serialization.MessageSerializer;

/** The extension's parts, and the checks that fail a build. */
class DovetailMessagingProcessor {

    private static final String FEATURE = "dovetail-messaging";

    private static final String PACKAGE = "dev.dovetail.messaging.";

    /** By name, as most of them are package-private. */
    private static final List<String> BEANS = List.of(
            "database.Database",
            "database.Transactions",
            "handling.AttemptMiddleware",
            "handling.Chain",
            "handling.DeadLetterMiddleware",
            "handling.DeadLetters",
            "handling.HandlerCall",
            "handling.HandlingMetrics",
            "handling.InboxMiddleware",
            "handling.MessageHandling",
            "handling.MetricsMiddleware",
            "handling.ReadingMiddleware",
            "handling.RefusalMiddleware",
            "handling.Replay",
            "handling.RetryMiddleware",
            "handling.Stop",
            "handling.TracingMiddleware",
            "handling.TransactionMiddleware",
            "inbox.Inbox",
            "kafka.KafkaReceivers",
            "kafka.RevokedPartitions",
            "outbox.Envelopes",
            "outbox.OutboxQueue",
            "outbox.OutboxTable",
            "outbox.Replies",
            "outbox.TransactionalOutbox",
            "replica.ChannelConsumers",
            "replica.Rebuild",
            "replica.Rebuilds",
            "replica.ReplicaAges",
            "replica.ReplicaMiddleware",
            "retention.OldRows",
            "retention.Retention",
            "serialization.JsonSerializer",
            "serialization.Serializers");

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }

    @BuildStep
    AdditionalBeanBuildItem beans() {
        return AdditionalBeanBuildItem.builder()
                .addBeanClasses(BEANS.stream().map(PACKAGE::concat).toList())
                .setUnremovable()
                .build();
    }

    /** Who has no Protobuf on the class path has none of its formats either. */
    @BuildStep
    void protobuf(BuildProducer<AdditionalBeanBuildItem> beans, BuildProducer<UnremovableBeanBuildItem> mappings) {
        if (QuarkusClassLoader.isClassPresentAtRuntime("com.google.protobuf.Message")) {
            beans.produce(AdditionalBeanBuildItem.unremovableOf(PACKAGE + "protobuf.ProtobufSerializer"));
            mappings.produce(
                    UnremovableBeanBuildItem.beanTypes(DotName.createSimple(PACKAGE + "protobuf.ProtobufMapping")));
        }
    }

    @BuildStep
    List<UnremovableBeanBuildItem> beansOfUsers() {
        return List.of(
                UnremovableBeanBuildItem.beanTypes(Middleware.class),
                UnremovableBeanBuildItem.beanTypes(MessageSerializer.class));
    }

    @BuildStep
    BeanDefiningAnnotationBuildItem receivesMakesABean() {
        return new BeanDefiningAnnotationBuildItem(Names.RECEIVES, BuiltinScope.APPLICATION.getName(), false);
    }

    @BuildStep
    AdditionalIndexedClassesBuildItem kindsOfMessages() {
        return new AdditionalIndexedClassesBuildItem(
                Names.MESSAGE_BODY.toString(),
                Names.COMMAND.toString(),
                Names.EVENT.toString(),
                Names.DOCUMENT.toString(),
                Names.REPLY.toString(),
                Names.FAILURE.toString(),
                PACKAGE + "Done");
    }

    @BuildStep
    void findHandlers(
            CombinedIndexBuildItem index,
            BuildProducer<HandlerBuildItem> handlers,
            BuildProducer<ValidationErrorBuildItem> errors) {
        HandlerFinder found = HandlerFinder.search(index.getIndex());
        found.handlers().forEach(handlers::produce);
        found.problems().forEach(problem -> errors.produce(error(problem)));
        new MessageTypeCheck(index.getIndex()).problems().forEach(problem -> errors.produce(error(problem)));
    }

    @BuildStep
    void checkDatasource(
            MessagingBuildConfig config,
            List<JdbcDataSourceBuildItem> datasources,
            BuildProducer<ValidationErrorBuildItem> errors) {
        DatasourceCheck.problem(config.datasource(), datasources).ifPresent(problem -> errors.produce(error(problem)));
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void checkConfig(MessagingRecorder recorder) {
        recorder.checkConfig();
    }

    /** It warns of the missing check for old records, which {@link ChannelDefaults} turns off on purpose. */
    @BuildStep
    LogCleanupFilterBuildItem noWarningOfOurOwnDefault() {
        return new LogCleanupFilterBuildItem("io.smallrye.reactive.messaging.kafka", "SRMSG18235");
    }

    @BuildStep
    NativeImageResourceBuildItem migration() {
        return new NativeImageResourceBuildItem("db/dovetail/R__dovetail_messaging.sql");
    }

    private static ValidationErrorBuildItem error(String problem) {
        return new ValidationErrorBuildItem(new DeploymentException(problem));
    }
}

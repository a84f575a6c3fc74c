package dev.dovetail.messaging.deployment;

import java.lang.constant.ClassDesc;
import java.util.List;

import jakarta.enterprise.invoke.Invoker;
import jakarta.inject.Singleton;

import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.GeneratedBeanBuildItem;
import io.quarkus.arc.deployment.GeneratedBeanGizmoAdaptor;
import io.quarkus.arc.deployment.InvokerFactoryBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.RunTimeConfigurationDefaultBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveHierarchyBuildItem;
import io.quarkus.deployment.recording.RecorderContext;
import io.quarkus.gizmo.ClassOutput;
import io.quarkus.runtime.RuntimeValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

import dev.dovetail.messaging.handling.HandlerMethods;
import dev.dovetail.messaging.handling.MessagingRecorder;

/** Connects each channel that has handlers to Kafka, and each message type to its handler. */
class ReceivingProcessor {

    @BuildStep
    void channels(
            List<HandlerBuildItem> handlers,
            BuildProducer<GeneratedBeanBuildItem> beans,
            BuildProducer<RunTimeConfigurationDefaultBuildItem> defaults) {
        ClassOutput output = new GeneratedBeanGizmoAdaptor(beans);
        handlers.stream().map(HandlerBuildItem::channel).distinct().forEach(channel -> {
            IncomingBean.write(output, channel);
            ChannelDefaults.of(channel)
                    .forEach((property, value) ->
                            defaults.produce(new RunTimeConfigurationDefaultBuildItem(property, value)));
        });
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    SyntheticBeanBuildItem handlers(
            MessagingRecorder recorder,
            RecorderContext context,
            List<HandlerBuildItem> handlers,
            BeanDiscoveryFinishedBuildItem beans,
            InvokerFactoryBuildItem invokers) {
        RuntimeValue<HandlerMethods> methods = recorder.handlers();
        for (HandlerBuildItem handler : handlers) {
            recorder.add(
                    methods,
                    handler.channel(),
                    handler.type(),
                    load(handler.body()),
                    handler.takesContext(),
                    handler.returnsReply(),
                    handler.isIdempotent(),
                    handler.name(),
                    invoker(handler, context, beans, invokers));
        }
        return SyntheticBeanBuildItem.configure(HandlerMethods.class)
                .scope(Singleton.class)
                .unremovable()
                .runtimeValue(methods)
                .done();
    }

    @BuildStep
    List<ReflectiveHierarchyBuildItem> bodies(List<HandlerBuildItem> handlers) {
        return handlers.stream()
                .map(HandlerBuildItem::body)
                .distinct()
                .map(body -> ReflectiveHierarchyBuildItem.builder(Type.create(body, Type.Kind.CLASS))
                        .source("a message's body")
                        .build())
                .toList();
    }

    private static RuntimeValue<Invoker<Object, Object>> invoker(
            HandlerBuildItem handler,
            RecorderContext context,
            BeanDiscoveryFinishedBuildItem beans,
            InvokerFactoryBuildItem invokers) {
        BeanInfo bean = beans.beanStream()
                .classBeans()
                .filter(candidate -> candidate
                        .getBeanClass()
                        .equals(handler.method().declaringClass().name()))
                .firstResult()
                .orElseThrow(() -> new IllegalStateException(handler.name() + " is of a class that is no bean"));
        ClassDesc invoker = invokers.createInvoker(bean, handler.method())
                .withInstanceLookup()
                .build()
                .getClassDesc();
        return context.newInstance(invoker.packageName() + "." + invoker.displayName());
    }

    /** For the recorder, which notes its name only. */
    private static Class<?> load(DotName name) {
        try {
            return Class.forName(name.toString(), false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException unexpected) {
            throw new IllegalStateException(name + " is in the index, but cannot be loaded", unexpected);
        }
    }
}

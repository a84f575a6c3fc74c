package dev.dovetail.messaging.deployment;

import java.lang.reflect.Modifier;
import java.util.concurrent.CompletionStage;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.gizmo.ClassCreator;
import io.quarkus.gizmo.ClassOutput;
import io.quarkus.gizmo.FieldDescriptor;
import io.quarkus.gizmo.MethodCreator;
import io.quarkus.gizmo.MethodDescriptor;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

import dev.dovetail.messaging.kafka.KafkaReceivers;

/**
 * Writes what an author would have to write for each channel:
 *
 * <pre>{@code
 * @Singleton
 * public class Incoming_kitchen_commands {
 *     @Inject
 *     public KafkaReceivers receivers;
 *
 *     @Incoming("kitchen.commands")
 *     public CompletionStage<Void> receive(Message<byte[]> message) {
 *         return receivers.receive("kitchen.commands", message);
 *     }
 * }
 * }</pre>
 */
final class IncomingBean {

    private static final String PACKAGE = "dev.dovetail.messaging.generated.";
    private static final String SIGNATURE = "(Lorg/eclipse/microprofile/reactive/messaging/Message<[B>;)"
            + "Ljava/util/concurrent/CompletionStage<Ljava/lang/Void;>;";

    private IncomingBean() {}

    static void write(ClassOutput output, String channel) {
        try (ClassCreator bean = ClassCreator.builder()
                .classOutput(output)
                .className(className(channel))
                .build()) {
            bean.addAnnotation(Singleton.class);
            FieldDescriptor receivers = bean.getFieldCreator("receivers", KafkaReceivers.class)
                    .setModifiers(Modifier.PUBLIC)
                    .getFieldDescriptor();
            bean.getFieldCreator(receivers).addAnnotation(Inject.class);
            try (MethodCreator receive = bean.getMethodCreator("receive", CompletionStage.class, Message.class)) {
                receive.setSignature(SIGNATURE);
                receive.addAnnotation(Incoming.class).addValue("value", channel);
                receive.returnValue(receive.invokeVirtualMethod(
                        MethodDescriptor.ofMethod(
                                KafkaReceivers.class, "receive", CompletionStage.class, String.class, Message.class),
                        receive.readInstanceField(receivers, receive.getThis()),
                        receive.load(channel),
                        receive.getMethodParam(0)));
            }
        }
    }

    /** Two channels may differ in a dot and an underscore only, hence the hash. */
    private static String className(String channel) {
        return PACKAGE + "Incoming_" + channel.replaceAll("[^a-zA-Z0-9]", "_") + "_"
                + Integer.toHexString(channel.hashCode());
    }
}

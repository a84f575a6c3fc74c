package dev.dovetail.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Receives;
import dev.dovetail.messaging.protobuf.ProtobufMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The description of the channels against the code. A service receives the types it has handlers for; it sends the types
 * whose classes its code makes. That each goes to the channel described is checked where it is sent, in the tests of the
 * services (dev.dovetail.messaging.test).
 */
class ChannelsTest {

    private static final Path CONTRACTS = Path.of("../services/contracts");
    private static final String DOCUMENT = "services/contracts/asyncapi.yaml";

    private final AsyncApiDocument document = new AsyncApiDocument(CONTRACTS.resolve("asyncapi.yaml"));

    static List<String> services() {
        return Dovetail.SERVICES;
    }

    @ParameterizedTest
    @MethodSource("services")
    void what_a_service_receives_is_described(String service) {
        // Given
        Set<String> handled = classesOf(service)
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Handles.class))
                .map(ChannelsTest::channelAndType)
                .collect(Collectors.toCollection(TreeSet::new));

        // When / Then
        assertThat(document.received(service))
                .as("""
                        %s: operations with 'x-service: %s' and 'action: receive', against its @Handles methods.
                        Unexpected below: described, but there is no handler: remove it. Not found: there is a handler, but
                        no line: add '- $ref: ''#/channels/<channel>/messages/<type>''' to that operation, or an operation \
                        '%s.receives.<channel>'""", DOCUMENT, service, service)
                .containsExactlyInAnyOrderElementsOf(handled);
    }

    @ParameterizedTest
    @MethodSource("services")
    void what_a_service_sends_is_described(String service) {
        // Given
        Set<String> made = classesOf(service)
                // It makes what it has read.
                .filter(type -> !type.isAssignableTo(ProtobufMapping.class))
                .flatMap(type -> type.getConstructorCallsFromSelf().stream())
                .map(call -> call.getTargetOwner())
                .filter(type -> type.isAnnotatedWith(MessageType.class))
                .map(ChannelsTest::typeName)
                .filter(name -> !name.startsWith("dovetail."))
                .collect(Collectors.toCollection(TreeSet::new));

        // When / Then
        assertThat(types(document.sent(service)))
                .as("""
                        %s: operations with 'x-service: %s' and 'action: send', and what others reply, against the message \
                        classes that its code makes.
                        Unexpected below: described, but no code makes it: remove it. Not found: made, but no line: add it \
                        to the operation '%s.sends.<channel>', or, if it is a reply, under 'reply' of the operation that \
                        receives the command""", DOCUMENT, service, service)
                .containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void every_service_with_operations_is_one() {
        assertThat(Dovetail.SERVICES).as("x-service in %s", DOCUMENT).containsAll(document.services());
    }

    @Test
    void what_a_channel_carries_is_what_is_sent_to_it() {
        // Given
        Set<String> sent = new TreeSet<>();
        document.services().forEach(service -> sent.addAll(document.sent(service)));
        Set<String> received = new TreeSet<>();
        document.services().forEach(service -> received.addAll(document.received(service)));

        // When / Then
        assertThat(document.carried())
                .as("messages of the channels in %s", DOCUMENT)
                .isEqualTo(sent);
        assertThat(sent)
                .as("sent by somebody, of what is received, in %s", DOCUMENT)
                .containsAll(received);
    }

    @Test
    void every_message_has_its_schema() throws IOException {
        // Given
        Set<String> files;
        try (Stream<Path> found = Files.walk(CONTRACTS.resolve("messages"))) {
            files = found.map(file -> CONTRACTS.relativize(file).toString())
                    .filter(file -> file.endsWith(".schema.json"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        // When / Then
        assertThat(document.schemas()).as("payloads in %s", DOCUMENT).isEqualTo(files);
    }

    @Test
    void channels_are_made_as_described() {
        // Given
        var made = new TreeMap<String, String>();
        AsyncApiDocument.yaml(Path.of("../helm/ftgo/values.yaml"))
                .at("/topics/channels")
                .properties()
                .forEach(channel -> made.put(
                        channel.getKey(),
                        channel.getValue().at("/config/retention.ms").asText("default")));

        // When / Then
        assertThat(document.retentions())
                .as("channels and their retention.ms in %s, against topics.channels in helm/ftgo/values.yaml", DOCUMENT)
                .isEqualTo(made);
    }

    private static Stream<JavaClass> classesOf(String service) {
        String folder = "dev.dovetail.ftgo." + service;
        return Dovetail.CLASSES.stream()
                .filter(type -> type.getPackageName().equals(folder)
                        || type.getPackageName().startsWith(folder + "."));
    }

    private static String channelAndType(JavaMethod method) {
        return method.getOwner().getAnnotationOfType(Receives.class).value() + " "
                + typeName(method.getRawParameterTypes().getFirst());
    }

    private static String typeName(JavaClass body) {
        return body.getAnnotationOfType(MessageType.class).value();
    }

    private static Set<String> types(Collection<String> places) {
        return places.stream()
                .map(place -> place.substring(place.indexOf(' ') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

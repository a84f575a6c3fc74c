package dev.dovetail.messaging.topics;

import java.io.File;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/**
 * A program that creates topics. It may run again and again: what exists is kept.
 *
 * <pre>java -cp quarkus-run.jar dev.dovetail.messaging.topics.CreateTopics topics.json</pre>
 *
 * <p>The file maps names to settings: {@code {"orders": {"partitions": 6, "replicas": 3, "config": {"retention.ms":
 * "-1"}}}}; what is left out is the broker's default. Kafka is told as to the services: every variable
 * {@code KAFKA_…} of the environment is the client setting of that name, {@code KAFKA_BOOTSTRAP_SERVERS} first of all.
 * It ends with 0, or with 1 and a sentence.
 */
public final class CreateTopics {

    private static final Logger CLIENT_LOG = Logger.getLogger("org.apache.kafka");
    private static final String PREFIX = "KAFKA_";

    private CreateTopics() {}

    /** @param arguments the file */
    public static void main(String... arguments) throws InterruptedException {
        // The client would print all of its settings.
        CLIENT_LOG.setLevel(Level.SEVERE);
        if (arguments.length != 1) {
            fail("Name one file: the topics as JSON");
        }
        var settings = clientSettings(System.getenv());
        try (var kafka = Admin.create(settings)) {
            new Topics(kafka).ensure(read(arguments[0])).forEach(System.out::println);
        } catch (IOException e) {
            fail("Cannot read the topics from " + arguments[0] + ": " + e.getMessage());
        } catch (ExecutionException e) {
            fail("Cannot create the topics: " + e.getCause());
        } catch (KafkaException e) {
            fail("Cannot use Kafka at " + settings.get("bootstrap.servers") + ": "
                    + (e.getCause() == null ? e : e.getCause()).getMessage());
        }
    }

    static Properties clientSettings(Map<String, String> environment) {
        var settings = new Properties();
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                settings.put(
                        name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        return settings;
    }

    static Map<String, TopicSettings> read(String file) throws IOException {
        return new ObjectMapper().readValue(new File(file), new TypeReference<>() {});
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}

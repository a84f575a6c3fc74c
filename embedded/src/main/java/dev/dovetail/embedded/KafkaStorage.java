package dev.dovetail.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * The folder of a broker.
 *
 * @param temporary whether it goes with the broker
 */
record KafkaStorage(Path directory, boolean temporary) {

    static KafkaStorage inTemporaryFolder() {
        return new KafkaStorage(Directories.temporary("dovetail-kafka-"), true);
    }

    Path logs() {
        return directory.resolve("logs");
    }

    /** Prepares the folder for a broker with these settings, unless it is. */
    Properties format(Properties settings) {
        Directories.create(directory);
        var file = directory.resolve("server.properties");
        var printed = new ByteArrayOutputStream();
        try (var out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
        int status = StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "--cluster-id", clusterId(), "--config", file.toString()},
                new PrintStream(printed, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new IllegalStateException("Kafka cannot use " + directory + ": "
                    + printed.toString(StandardCharsets.UTF_8).strip());
        }
        return settings;
    }

    void deleteIfTemporary() {
        if (temporary) {
            Directories.delete(directory);
        }
    }

    // Formatting twice needs the id of the first time.
    private String clusterId() {
        var file = directory.resolve("cluster.id");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, Uuid.randomUuid().toString());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + file, e);
        }
    }
}

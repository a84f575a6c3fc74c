package dev.dovetail.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class KafkaServerTest {

    @Test
    void carriesMessagesAndKeepsThemOverARestartOnTheSamePort() throws Exception {
        try (var server = KafkaServer.temporary()) {
            // Given
            int port = server.port();
            send(server.bootstrapServers(), "before");

            // When
            server.stop();
            assertThat(Ports.isFree(port)).isTrue();
            server.start();
            send(server.bootstrapServers(), "after");

            // Then
            assertThat(server.port()).isEqualTo(port);
            assertThat(receive(server.bootstrapServers(), 2)).containsExactly("before", "after");
        }
    }

    @Test
    void aProcessKilledHardComesBackWithWhatItAcknowledged(@TempDir Path directory) throws Exception {
        // Given
        int port = Ports.free();
        var first = process(port, directory);
        send("127.0.0.1:" + port, "kept");

        // When
        first.destroyForcibly().waitFor();
        var second = process(port, directory);

        // Then
        try {
            assertThat(receive("127.0.0.1:" + port, 1)).containsExactly("kept");
        } finally {
            second.destroy();
            second.waitFor();
        }
    }

    @Test
    void aTakenPortIsReported(@TempDir Path directory) throws Exception {
        try (var holder = new java.net.ServerSocket(0, 1, Ports.loopback())) {
            var builder = KafkaServer.builder().directory(directory).port(holder.getLocalPort());

            assertThatThrownBy(builder::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("did not start on port " + holder.getLocalPort());
        }
    }

    private static Process process(int port, Path directory) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaMain.class.getName(),
                        Integer.toString(port),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        var output = process.inputReader();
        for (var line = output.readLine(); !line.startsWith(KafkaMain.READY); line = output.readLine()) {
            // Whatever else it prints is of no interest.
        }
        return process;
    }

    private static void send(String bootstrapServers, String value) throws ExecutionException, InterruptedException {
        var settings = Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("channel", "key", value)).get();
        }
    }

    private static List<String> receive(String bootstrapServers, int count) {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG, "test",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("channel"));
            var values = new java.util.ArrayList<String>();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
                    values.add(message.value());
                }
                return values.size() >= count;
            });
            return values;
        }
    }
}

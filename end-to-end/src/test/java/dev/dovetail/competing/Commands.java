package dev.dovetail.competing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts messages on Kafka, as the relay does; some of them twice, as after a crash. */
final class Commands implements AutoCloseable {

    static final String CHANNEL = "ftgo.kitchen.commands";

    /** What the commands of an order ask for, in this order; each revision orders one portion more. */
    static final List<String> STEPS =
            List.of("CreateTicket", "ReviseTicket", "ReviseTicket", "ReviseTicket", "ConfirmTicket");

    private final KafkaProducer<String, String> producer;
    private final UUID restaurant = UUID.randomUUID();
    private final Random random = new Random(7);
    private final List<ProducerRecord<String, String>> sent = new ArrayList<>();
    private int orders;

    Commands(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer());
    }

    void tellMenu() {
        put(record("ftgo.restaurant.events", restaurant, "ftgo.restaurant.MenuRevised", """
                {"restaurantId": "%s", "menuVersion": 1, "menu":
                 [{"itemId": "curry", "name": "Green curry", "price": {"amount": "9.50", "currency": "EUR"}}]}""".formatted(restaurant)));
    }

    /** All commands of so many orders, those of different orders mixed, and a third of them again a while later. */
    void place(int more) {
        orders += more;
        var open = new ArrayList<List<ProducerRecord<String, String>>>();
        for (int i = 0; i < more; i++) {
            open.add(new ArrayList<>(commands(UUID.randomUUID())));
        }
        while (!open.isEmpty()) {
            var order = open.get(random.nextInt(open.size()));
            put(order.removeFirst());
            if (random.nextInt(3) == 0) {
                put(sent.get(random.nextInt(sent.size())));
            }
            if (order.isEmpty()) {
                open.remove(order);
            }
        }
        producer.flush();
    }

    /** How many were placed by now. */
    int orders() {
        return orders;
    }

    /** Everything once more, as nobody would expect it. */
    void repeatAll() {
        var again = new ArrayList<>(sent);
        Collections.shuffle(again, random);
        again.forEach(producer::send);
        producer.flush();
    }

    private List<ProducerRecord<String, String>> commands(UUID order) {
        var commands = new ArrayList<ProducerRecord<String, String>>();
        for (int step = 0; step < STEPS.size(); step++) {
            commands.add(record(
                    CHANNEL, order, "ftgo.kitchen." + STEPS.get(step), """
                    {"orderId": "%s", "restaurantId": "%s",
                     "lines": [{"menuItemId": "curry", "name": "Green curry", "quantity": %d}]}""".formatted(order, restaurant, step + 1)));
        }
        return commands;
    }

    private void put(ProducerRecord<String, String> record) {
        producer.send(record);
        if (record.topic().equals(CHANNEL)) {
            sent.add(record);
        }
    }

    private static ProducerRecord<String, String> record(String channel, UUID key, String type, String body) {
        var record = new ProducerRecord<>(channel, key.toString(), body);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "test",
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json",
                        "correlationid",
                        key.toString(),
                        "replyto",
                        "ftgo.order.replies")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    @Override
    public void close() {
        producer.close();
    }
}

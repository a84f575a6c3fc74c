package dev.dovetail.cluster.inside;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;

/**
 * Tells who reads what, as Kafka knows it, whenever that has changed: {@code group <topic> <partition> <host>}, after
 * each change a line {@code generation <n>}. Ends when told to.
 *
 * <p>Arguments: bootstrap servers, consumer group.
 */
public final class GroupReader {

    private GroupReader() {}

    /** @param arguments see above */
    public static void main(String... arguments) throws Exception {
        List<String> told = List.of();
        try (var admin = Admin.create(Map.of("bootstrap.servers", arguments[0]))) {
            for (int generation = 0; !Ending.asked(); Ending.pause(Duration.ofMillis(200))) {
                List<String> now = assignments(admin, arguments[1]);
                if (!now.equals(told)) {
                    told = now;
                    told.forEach(System.out::println);
                    System.out.println("generation " + generation++);
                }
            }
        }
    }

    private static List<String> assignments(Admin admin, String group) throws Exception {
        return admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream()
                        .map(partition -> "group " + partition.topic() + " " + partition.partition() + " "
                                + member.host().replace("/", "")))
                .sorted()
                .toList();
    }
}

package dev.dovetail.competing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.dovetail.embedded.KafkaServer;
import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.embedded.PostgresServer;
import dev.dovetail.local.platform.Layout;
import dev.dovetail.local.process.Register;

import static org.assertj.core.api.Assertions.assertThat;

class CompetingReceiversTest {

    private static final int PARTITIONS = 12;
    private static final int ORDERS = 600;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void kitchens_share_their_commands_while_they_come_and_go() throws Exception {
        var module = Path.of("").toAbsolutePath();
        var layout = new Layout(module.getParent(), module.resolve("target/competing"));
        var kitchens = new ArrayList<Kitchen>();
        try (var kafka = KafkaServer.temporary();
                var postgres = PostgresServer.temporary();
                var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
                var commands = new Commands(kafka.bootstrapServers())) {
            var database = postgres.createDatabase("ftgo_kitchen", "secret");
            for (String name : List.of("kitchen-a", "kitchen-b", "kitchen-c")) {
                kitchens.add(new Kitchen(name, database, kafka, layout, new Register(layout.state())));
            }
            try {
                tellStory(kitchens, database, admin, commands);
            } finally {
                kitchens.forEach(Kitchen::die);
            }
        }
    }

    private static void tellStory(List<Kitchen> kitchens, PostgresDatabase database, Admin admin, Commands commands)
            throws Exception {
        // Given: two of them, and a menu
        makeChannel(admin);
        Kitchen leaving = kitchens.get(0).start().awaitReady();
        Kitchen dying = kitchens.get(1).start();
        commands.tellMenu();
        await("the menu", database, "select count(*) from menu", 1);

        // When: a third joins, one leaves, one dies, and one comes back, while work arrives
        commands.place(ORDERS / 3);
        dying.awaitReady();
        commands.place(ORDERS / 3);
        Kitchen joining = kitchens.get(2).start().awaitReady();
        keepBusyUntilItWorks(joining, commands);
        commands.place(ORDERS / 3);
        leaving.leave();
        commands.repeatAll();
        dying.die();
        leaving.start().awaitReady();
        keepBusyUntilItWorks(leaving, commands);

        // Then
        Awaitility.await("all of it to be read")
                .atMost(PATIENCE)
                .until(() -> new Backlog(admin, "kitchen", Commands.CHANNEL).size() == 0);
        assertNothingIsLostTwiceOrOutOfTurn(database, commands.orders());
    }

    private static void keepBusyUntilItWorks(Kitchen kitchen, Commands commands) {
        Awaitility.await("the newcomer to get some of the work")
                .atMost(PATIENCE)
                .until(() -> {
                    commands.place(20);
                    return kitchen.handled() > 0;
                });
    }

    private static void assertNothingIsLostTwiceOrOutOfTurn(PostgresDatabase database, int orders) {
        var replies = Map.of("TicketCreated", orders, "TicketRevised", 3 * orders, "TicketConfirmed", orders);
        replies.forEach((type, count) -> assertThat(
                        number(database, "select count(*) from outbox where type = 'ftgo.kitchen." + type + "'"))
                .as("answers %s", type)
                .isEqualTo(count.longValue()));
        assertThat(number(database, "select count(*) from outbox"))
                .as("answers, refusals and dead letters included")
                .isEqualTo(orders * 5L);
        assertThat(number(database, "select count(*) from inbox"))
                .as("commands handled")
                .isEqualTo(orders * 5L);
        assertThat(number(database, "select count(*) from ticket where state = 'AWAITING_ACCEPTANCE'"))
                .as("tickets")
                .isEqualTo(orders);
        assertThat(number(database, "select count(*) from ticket_line where quantity <> 4"))
                .as("tickets whose last revision is not the last")
                .isZero();
        assertThat(number(database, """
                        select count(*) from (
                            select string_agg(replace(type, 'ftgo.kitchen.Ticket', ''), ' ' order by created_at) as steps
                            from outbox group by aggregateid) answers
                        where steps <> 'Created Revised Revised Revised Confirmed'"""))
                .as("orders whose commands were handled out of turn")
                .isZero();
    }

    private static void makeChannel(Admin admin) throws Exception {
        admin.createTopics(List.of(new NewTopic(Commands.CHANNEL, PARTITIONS, (short) 1)))
                .all()
                .get();
    }

    private static void await(String what, PostgresDatabase database, String sql, long atLeast) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(AssertionError.class)
                .until(() -> number(database, sql) >= atLeast);
    }

    private static long number(PostgresDatabase database, String sql) {
        try (Connection connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}

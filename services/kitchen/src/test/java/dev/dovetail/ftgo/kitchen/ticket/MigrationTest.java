package dev.dovetail.ftgo.kitchen.ticket;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.ftgo.kitchen.KitchenTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A kitchen that was at work before there were displays. */
@KitchenTest
class MigrationTest {

    private static final String BEFORE = """
            insert into ticket values
              ('0198f0a8-0000-7000-8000-000000000001', '%1$s', '%2$s', 'CREATE_PENDING', null, '2027-01-31T12:00:00Z', 1),
              ('0198f0a8-0000-7000-8000-000000000002', gen_random_uuid(), '%2$s', 'READY', null, '2027-01-31T12:00:00Z', 1),
              ('0198f0a8-0000-7000-8000-000000000003', gen_random_uuid(), '%2$s', 'ACCEPTED',
               '2027-01-31T12:30:00.000007Z', '2027-01-31T12:00:00Z', 1),
              ('0198f0a8-0000-7000-8000-000000000004', gen_random_uuid(), '%2$s', 'AWAITING_ACCEPTANCE', null,
               '2027-01-31T12:00:00Z', 1);
            insert into ticket_line values
              ('0198f0a8-0000-7000-8000-000000000003', 1, 'bread', 'Bread', 1),
              ('0198f0a8-0000-7000-8000-000000000003', 0, 'soup', 'Soup "hot"', 2),
              ('0198f0a8-0000-7000-8000-000000000004', 0, 'soup', 'Soup', 1)
            """;

    PostgresDatabase database;

    @Test
    void the_open_tickets_are_the_first_changes() throws SQLException {
        migrateTo("1");
        try (Connection connection = connect()) {
            connection.createStatement().execute(BEFORE.formatted(UUID.randomUUID(), UUID.randomUUID()));

            migrateTo("2");

            List<TicketSnapshot> open = snapshots(connection);
            assertThat(open)
                    .extracting(TicketSnapshot::state)
                    .containsExactly(TicketState.ACCEPTED, TicketState.AWAITING_ACCEPTANCE);
            assertThat(open.getFirst().lines())
                    .containsExactly(new TicketLine("soup", "Soup \"hot\"", 2), new TicketLine("bread", "Bread", 1));
            assertThat(open.getFirst().readyBy()).isEqualTo(Instant.parse("2027-01-31T12:30:00.000007Z"));
            assertThat(open.getFirst().createdAt()).isEqualTo(Instant.parse("2027-01-31T12:00:00Z"));
            assertThat(open.getLast().readyBy()).isNull();
        }
    }

    private static List<TicketSnapshot> snapshots(Connection connection) throws SQLException {
        var column = new SnapshotColumn();
        var snapshots = new ArrayList<TicketSnapshot>();
        try (var rows = connection.createStatement().executeQuery("""
                select c.ticket from ticket_change c join ticket_log l using (restaurant_id)
                where l.position = 2 order by c.position
                """)) {
            while (rows.next()) {
                snapshots.add(column.convertToEntityAttribute(rows.getString(1)));
            }
        }
        return snapshots;
    }

    private Connection connect() throws SQLException {
        Connection connection = database.connect();
        connection.setSchema("before");
        return connection;
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.password())
                .schemas("before")
                .locations("db/migration")
                .target(version)
                .load()
                .migrate();
    }
}

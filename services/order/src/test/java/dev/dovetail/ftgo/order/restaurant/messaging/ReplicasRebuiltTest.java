package dev.dovetail.ftgo.order.restaurant.messaging;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dovetail.ftgo.order.Ftgo;
import dev.dovetail.messaging.test.PostgresAndKafka;
import dev.dovetail.messaging.test.Scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ReplicasRebuiltTest {

    @Inject
    Scenario scenario;

    @Inject
    DataSource database;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            restaurants | restaurant | update restaurant set menu = jsonb_set(menu, '{version}', '99'), profile = null
            consumers   | consumer   | update consumer set name = 'Nobody'
            """)
    void lostAndWrongRowsAreWholeAgain(String replica, String table, String damage) throws SQLException {
        // Given
        String wrong = idOf(new Ftgo(scenario), table);
        String lost = idOf(new Ftgo(scenario), table);
        String before = content(table, wrong, lost);
        run(damage + " where id = '" + wrong + "'");
        run("delete from " + table + " where id = '" + lost + "'");

        // When
        run("insert into replica_rebuild (replica) values ('" + replica + "')");

        // Then
        await().atMost(Duration.ofSeconds(60)).until(() -> "DONE".equals(state()));
        assertThat(content(table, wrong, lost)).isEqualTo(before);
    }

    private static String idOf(Ftgo ftgo, String table) {
        return (table.equals("restaurant") ? ftgo.restaurant() : ftgo.consumer()).toString();
    }

    private String content(String table, String... ids) throws SQLException {
        return text("select string_agg(t::text, ' ' order by id) from " + table + " t where id::text in ('"
                + String.join("', '", ids) + "')");
    }

    private String state() throws SQLException {
        return text("select state from replica_rebuild order by id desc limit 1");
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}

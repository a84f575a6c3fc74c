package dev.dovetail.ftgo.accounting.account.messaging;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.accounting.AccountingTest;
import dev.dovetail.ftgo.accounting.World;
import dev.dovetail.ftgo.accounting.account.Accounts;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.test.Scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@AccountingTest
class AccountsRebuiltTest {

    private static final Channel CONSUMER_EVENTS = Channel.of("ftgo.consumer.events");

    @Inject
    Scenario scenario;

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    DataSource database;

    @Test
    void lostAccountsAreOpenAgainAndOthersKeepWhatIsTheirs() throws SQLException {
        UUID lost = UUID.randomUUID();
        UUID withCard = world.consumerWithLimit("100.00");
        scenario.receives(CONSUMER_EVENTS, lost, new ConsumerRegistered(lost)).handled();
        scenario.receives(CONSUMER_EVENTS, withCard, new ConsumerRegistered(withCard))
                .handled();
        run("delete from account where consumer_id = '" + lost + "'");

        run("insert into replica_rebuild (replica) values ('accounts')");

        await().atMost(Duration.ofSeconds(60)).until(() -> "DONE".equals(state()));
        assertThat(accounts.ofConsumer(lost)).isPresent();
        assertThat(accounts.ofConsumer(withCard))
                .get()
                .satisfies(account -> assertThat(account.card()).isPresent());
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String state() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select state from replica_rebuild order by id desc limit 1")) {
            row.next();
            return row.getString(1);
        }
    }
}

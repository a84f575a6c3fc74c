package dev.dovetail.bench.receiver;

import java.sql.SQLException;
import javax.sql.DataSource;

import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.MessageContext;
import dev.dovetail.messaging.Receives;

/** One row per handled message, in a table without any constraint that would hide a second one. */
@Receives("bench.counted")
class Effects {

    private final DataSource database;

    Effects(DataSource database) {
        this.database = database;
    }

    @Handles
    void on(Counted message, MessageContext context) throws SQLException {
        try (var connection = database.getConnection();
                var insert =
                        connection.prepareStatement("insert into effects (key, seq, message_id) values (?, ?, ?)")) {
            insert.setString(1, message.key());
            insert.setLong(2, message.seq());
            insert.setObject(3, context.id());
            insert.executeUpdate();
        }
    }
}

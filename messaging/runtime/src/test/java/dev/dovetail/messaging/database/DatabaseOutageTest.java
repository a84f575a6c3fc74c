package dev.dovetail.messaging.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseOutageTest {

    @Test
    void aServerThatIsNotThereIsAnOutage() throws IOException {
        SQLException failure = connectTo(portWithoutServer());

        assertThat(DatabaseOutage.causes(failure)).isTrue();
        assertThat(DatabaseOutage.causes(new IllegalStateException("wrapped", new RuntimeException(failure))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08000", "08006", "53300", "53100", "57P01", "57P03", "25006"})
    void aServerThatServesNobodyIsAnOutage(String state) {
        assertThat(DatabaseOutage.causes(new SQLException("away", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "40P01", "42P01", "57014", "22P02"})
    void aStatementThatFailsIsNone(String state) {
        assertThat(DatabaseOutage.causes(new RuntimeException(new SQLException("wrong", state))))
                .isFalse();
    }

    @Test
    void aPoolWithoutConnectionsIsAnOutage() {
        assertThat(DatabaseOutage.causes(new SQLException("Sorry, acquisition timeout!")))
                .isTrue();
    }

    @Test
    void anOutageIsFoundBesideOtherFailures() {
        SQLException first = new SQLException("batch", "22P02");
        first.setNextException(new SQLException("gone", "08003"));
        IllegalStateException second = new IllegalStateException("handler");
        second.addSuppressed(new SQLException("gone", "57P02"));

        assertThat(DatabaseOutage.causes(first)).isTrue();
        assertThat(DatabaseOutage.causes(second)).isTrue();
    }

    @Test
    void causesThatGoInCirclesEnd() {
        Exception one = new Exception("one");
        Exception two = new Exception("two", one);
        one.initCause(two);

        assertThat(DatabaseOutage.causes(one)).isFalse();
    }

    private static SQLException connectTo(int port) {
        try (var connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/x", "x", "x")) {
            throw new AssertionError("connected to " + connection);
        } catch (SQLException expected) {
            return expected;
        }
    }

    private static int portWithoutServer() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

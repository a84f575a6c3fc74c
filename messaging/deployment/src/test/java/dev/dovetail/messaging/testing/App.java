package dev.dovetail.messaging.testing;

import java.util.function.Consumer;

import io.quarkus.bootstrap.classloading.QuarkusClassLoader;
import io.quarkus.test.QuarkusUnitTest;

import static org.assertj.core.api.Assertions.assertThat;

/** An application to test the extension in: its own database, and retries that do not take long. */
public final class App {

    private App() {}

    /** An application of those classes, and of those nested in them. */
    public static QuarkusUnitTest of(String name, Class<?>... classes) {
        if (App.class.getClassLoader() instanceof QuarkusClassLoader) {
            // The test class is loaded a second time, in the application; that one's extension is never asked.
            return new QuarkusUnitTest();
        }
        return of(name, Servers.newDatabase(), classes);
    }

    /** An application whose Postgres can be stopped and started by {@link #stopPostgres} and {@link #startPostgres}. */
    public static QuarkusUnitTest withPostgresOfItsOwn(String name, Class<?>... classes) {
        if (App.class.getClassLoader() instanceof QuarkusClassLoader) {
            return new QuarkusUnitTest();
        }
        return of(name, Servers.newServer(), classes);
    }

    /** Takes the database away. */
    public static void stopPostgres() {
        PostgresSwitch.press("stop");
    }

    /** Brings it back. */
    public static void startPostgres() {
        PostgresSwitch.press("start");
    }

    private static QuarkusUnitTest of(String name, Servers.PostgresDatabaseOfTest database, Class<?>... classes) {
        return new QuarkusUnitTest()
                .withApplicationRoot(jar ->
                        jar.addClasses(classes).addClasses(App.class, PostgresSwitch.class, Db.class, Topic.class))
                .overrideConfigKey("quarkus.application.name", name)
                .overrideConfigKey("quarkus.devservices.enabled", "false")
                .overrideConfigKey("quarkus.http.test-port", "0")
                .overrideConfigKey("quarkus.datasource.jdbc.url", database.url())
                .overrideConfigKey("quarkus.datasource.username", database.user())
                .overrideConfigKey("quarkus.datasource.password", database.password())
                .overrideConfigKey("quarkus.flyway.migrate-at-start", "true")
                .overrideConfigKey("quarkus.flyway.locations", "db/dovetail")
                .overrideConfigKey("kafka.bootstrap.servers", Servers.kafka())
                .overrideConfigKey("dovetail.messaging.retry.initial-delay", "10ms")
                .overrideConfigKey("dovetail.messaging.retry.max-delay", "100ms");
    }

    /** Checks why an application does not start: some exception on the way says all of this. */
    public static Consumer<Throwable> because(String... texts) {
        return failure -> {
            StringBuilder all = new StringBuilder();
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                all.append(cause).append('\n');
                for (Throwable suppressed : cause.getSuppressed()) {
                    all.append(suppressed).append('\n');
                }
            }
            assertThat(all.toString()).contains(texts);
        };
    }
}

package dev.dovetail.messaging.outbox;

import jakarta.inject.Inject;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.dovetail.messaging.testing.App;
import dev.dovetail.messaging.testing.Db;

import static org.assertj.core.api.Assertions.assertThat;

class RelayMigrationTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = App.of("relay-migration", RelayMigrationTest.class)
            .overrideConfigKey("quarkus.flyway.locations", "db/dovetail,db/relay")
            .overrideConfigKey("quarkus.flyway.placeholders.relay-role", "${quarkus.datasource.username}_relay");

    @Inject
    Db db;

    @Test
    void insertsOfTheOutboxArePublishedWithoutTheTimeOfRetention() {
        assertThat(db.texts("select concat_ws(' ', pubinsert, pubupdate, pubdelete, pubtruncate) from pg_publication"))
                .containsExactly("t f f f");
        assertThat(db.texts("select concat_ws(' ', pubname, schemaname, tablename) from pg_publication_tables"))
                .containsExactly("dovetail_outbox public outbox");
        assertThat(db.texts("select unnest(attnames) from pg_publication_tables"))
                .containsExactlyInAnyOrder("id", "aggregatetype", "aggregateid", "type", "payload", "headers");
    }

    @Test
    void theRelaysRoleMayReadTheOutboxAndNothingElse() {
        assertThat(db.texts("select table_name || ' ' || privilege_type from information_schema.role_table_grants"
                        + " where grantee = current_user || '_relay' and table_schema = 'public'"))
                .containsExactly("outbox SELECT");
    }
}

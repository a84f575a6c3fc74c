package dev.dovetail.messaging.deployment;

import java.util.List;
import java.util.Optional;

import io.quarkus.agroal.spi.JdbcDataSourceBuildItem;

/** The outbox needs a Postgres datasource that takes part in transactions. */
final class DatasourceCheck {

    private DatasourceCheck() {}

    static Optional<String> problem(String wanted, List<JdbcDataSourceBuildItem> datasources) {
        Optional<JdbcDataSourceBuildItem> found = datasources.stream()
                .filter(datasource -> datasource.getName().equals(wanted))
                .findFirst();
        if (found.isEmpty()) {
            return Optional.of(
                    "there is no JDBC datasource '%s' to keep outbox and inbox in: add the extension".formatted(wanted)
                            + " quarkus-jdbc-postgresql and set quarkus.datasource.db-kind=postgresql, or name another one in"
                            + " dovetail.messaging.datasource");
        }
        if (!found.get().getDbKind().equals("postgresql")) {
            return Optional.of("the datasource '%s' is of kind '%s', but outbox and inbox are kept in Postgres"
                    .formatted(wanted, found.get().getDbKind()));
        }
        if (!found.get().isTransactionIntegrationEnabled()) {
            return Optional.of("the datasource '%s' takes no part in transactions, so messages would be sent whether"
                            .formatted(wanted)
                    + " or not the business rows are saved: remove quarkus.datasource.jdbc.transactions=disabled");
        }
        return Optional.empty();
    }
}

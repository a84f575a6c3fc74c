package dev.dovetail.messaging.test;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** After each {@code @QuarkusTest} method: every message it made the service send keeps its contract. */
public final class ContractCheck implements QuarkusTestAfterEachCallback {

    /** For JUnit. */
    public ContractCheck() {}

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        var container = Arc.container();
        if (container != null) {
            container.listAll(Scenario.class).forEach(scenario -> scenario.get().checkContracts());
        }
    }
}

package dev.dovetail.bench.gateway;

import java.util.UUID;

import dev.dovetail.bench.Run;
import dev.dovetail.bench.load.Http;
import dev.dovetail.bench.report.Result;
import dev.dovetail.bench.report.Verdict;

/** One resource, from its service and through the gateway. */
final class Routes {

    private static final String DIRECT = "GET /v2/orders/{id} from the order service";
    private static final String ROUTE = "the same through the gateway's route";
    private static final String GRAPHQL = "the order alone, by GraphQL";

    private Routes() {}

    static void measure(Run run, Scene scene, UUID order, Result result) throws Exception {
        var direct = scene.service("order", "/v2/orders/" + order);
        var route = scene.gateway("/v2/orders/" + order);
        var graphql = scene.gateway("/graphql");
        var query = "{\"query\": \"{ order(id: \\\"" + order + "\\\") { id state total { amount } } }\"}";
        var sides = new Sides()
                .with(DIRECT, () -> Http.get(direct).expect(200))
                .with(ROUTE, () -> Http.get(route).expect(200))
                .with(GRAPHQL, () -> Http.post(graphql, query).expect(200))
                .measure(run.scaled(500, 5), run.scaled(1_500, 10));
        result.verdict(Verdict.atMost(
                        "gateway overhead: `GET /v2/orders/{id}` through it − without it, p50",
                        3,
                        sides.p50(ROUTE) - sides.p50(DIRECT),
                        " ms"))
                .table("One client, no distance:", sides.table());
    }
}

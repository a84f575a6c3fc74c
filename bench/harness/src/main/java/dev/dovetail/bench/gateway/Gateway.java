package dev.dovetail.bench.gateway;

import dev.dovetail.bench.Measurement;
import dev.dovetail.bench.Run;
import dev.dovetail.bench.report.Result;

/** What a client pays for the API gateway and what it gains, in one run: pages, routes, a service that hangs, and gRPC. */
public final class Gateway implements Measurement {

    @Override
    public Result measure(Run run) throws Exception {
        var result = new Result();
        try (var scene = Scene.set(run)) {
            run.progress("orders with a ticket and a delivery");
            var known = scene.order();
            var unknown = scene.order();
            run.progress("the order page");
            OrderPages.measure(run, scene, known, result);
            run.progress("routes");
            Routes.measure(run, scene, known, result);
            run.progress("gRPC and REST");
            GrpcOrRest.measure(run, scene, result);
            run.progress("a delivery service that hangs");
            HungService.measure(run, scene, unknown, result);
        }
        return result.say("Everything as `./run` starts it, on this machine, the client too; the gateway remembers no"
                + " restaurants. Failures count and end the measurement.");
    }
}

package dev.dovetail.ftgo.delivery.position.messaging;

import dev.dovetail.ftgo.delivery.position.Positions;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.Receives;

/** Notes what couriers report, as often as it comes: the newest counts. They await no answer, and nothing waits for them. */
@Receives("ftgo.delivery.positions")
class PositionReports {

    private final Positions positions;

    PositionReports(Positions positions) {
        this.positions = positions;
    }

    @Handles(idempotent = true)
    void on(ReportPosition report) {
        positions.report(report.orderId(), report.courierId(), report.position());
    }
}

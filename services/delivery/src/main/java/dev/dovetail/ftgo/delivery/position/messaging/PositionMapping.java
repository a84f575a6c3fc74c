package dev.dovetail.ftgo.delivery.position.messaging;

import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.google.protobuf.Parser;
import com.google.protobuf.Timestamp;

import dev.dovetail.messaging.protobuf.ProtobufMapping;

/** Positions in Protobuf, as couriers send them. Who sends JSON is understood too. */
@Singleton
class PositionMapping implements ProtobufMapping<ReportPosition, ftgo.delivery.v1.ReportPosition> {

    @Override
    public Class<ReportPosition> body() {
        return ReportPosition.class;
    }

    @Override
    public Parser<ftgo.delivery.v1.ReportPosition> parser() {
        return ftgo.delivery.v1.ReportPosition.parser();
    }

    @Override
    public ftgo.delivery.v1.ReportPosition write(ReportPosition report) {
        return ftgo.delivery.v1.ReportPosition.newBuilder()
                .setOrderId(report.orderId().toString())
                .setCourierId(report.courierId())
                .setLatitude(report.latitude())
                .setLongitude(report.longitude())
                .setAt(Timestamp.newBuilder()
                        .setSeconds(report.at().getEpochSecond())
                        .setNanos(report.at().getNano()))
                .build();
    }

    @Override
    public ReportPosition read(ftgo.delivery.v1.ReportPosition report) {
        if (report.getCourierId().isEmpty() || !report.hasAt()) {
            throw new IllegalArgumentException("field '%s' is missing".formatted(report.hasAt() ? "courier_id" : "at"));
        }
        return new ReportPosition(
                UUID.fromString(report.getOrderId()),
                report.getCourierId(),
                report.getLatitude(),
                report.getLongitude(),
                Instant.ofEpochSecond(
                        report.getAt().getSeconds(), report.getAt().getNanos()));
    }
}

package dev.dovetail.ftgo.courier.fleet.messaging;

import jakarta.inject.Singleton;

import com.google.protobuf.Parser;
import com.google.protobuf.Timestamp;

import dev.dovetail.ftgo.courier.fleet.messaging.DeliveryMessages.ReportPosition;
import dev.dovetail.messaging.protobuf.ProtobufMapping;

/** Positions in Protobuf: they are the most frequent messages of all, and the least worth. */
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
        throw new UnsupportedOperationException("Positions are sent here, not read");
    }
}

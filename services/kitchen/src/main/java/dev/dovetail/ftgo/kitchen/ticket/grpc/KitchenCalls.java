package dev.dovetail.ftgo.kitchen.ticket.grpc;

import jakarta.annotation.PreDestroy;

import ftgo.kitchen.v1.KitchenServiceGrpc.KitchenServiceImplBase;
import ftgo.kitchen.v1.TicketsRequest;
import ftgo.kitchen.v1.TicketsResponse;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;

import dev.dovetail.ftgo.kitchen.ticket.CookCommands;
import dev.dovetail.ftgo.kitchen.ticket.TicketLog;
import dev.dovetail.grpc.Calls;
import dev.dovetail.grpc.GrpcServerConfig;
import dev.dovetail.grpc.Heads;

@GrpcService
class KitchenCalls extends KitchenServiceImplBase {

    private final Calls calls;
    private final TicketLog log;
    private final CookCommands commands;
    private final Heads heads;

    KitchenCalls(Calls calls, TicketLog log, CookCommands commands, GrpcServerConfig config) {
        this.calls = calls;
        this.log = log;
        this.commands = commands;
        this.heads = new Heads(config.watchInterval(), log::lasts);
    }

    @Override
    public ServerServiceDefinition bindService() {
        return calls.checked(super.bindService());
    }

    @Override
    public StreamObserver<TicketsRequest> tickets(StreamObserver<TicketsResponse> observer) {
        return calls.duplex(observer, (inflow, outflow) -> {
            var opening = Opening.read(inflow);
            if (opening.isPresent()) {
                try (var head = heads.watch(opening.get().restaurantId(), outflow)) {
                    new DisplaySession(opening.get(), inflow, outflow, head, log, commands).run();
                }
            }
        });
    }

    @PreDestroy
    void stop() {
        heads.close();
    }
}

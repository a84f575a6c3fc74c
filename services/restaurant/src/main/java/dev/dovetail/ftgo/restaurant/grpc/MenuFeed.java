package dev.dovetail.ftgo.restaurant.grpc;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import ftgo.restaurant.v1.WatchMenuResponse;

import dev.dovetail.ftgo.restaurant.Menus;
import dev.dovetail.ftgo.restaurant.VersionedMenu;
import dev.dovetail.grpc.GrpcServerConfig;
import dev.dovetail.grpc.Heads;
import dev.dovetail.grpc.Outflow;

/** Sends the versions of a menu, whichever instance made them. */
@ApplicationScoped
class MenuFeed {

    private final Menus menus;
    private final Heads heads;

    MenuFeed(Menus menus, GrpcServerConfig config) {
        this.menus = menus;
        this.heads = new Heads(config.watchInterval(), menus::versions);
    }

    /** Sends what comes after that version until the stream ends; nothing seen is version 0. */
    void follow(UUID restaurantId, int seen, Outflow<WatchMenuResponse> outflow) {
        try (var head = heads.watch(restaurantId, outflow)) {
            int sent = seen == 0 ? send(List.of(menus.current(restaurantId)), outflow) : seen;
            while (true) {
                List<VersionedMenu> unseen = menus.after(restaurantId, sent);
                if (unseen.isEmpty()) {
                    int last = sent;
                    outflow.await(() -> head.isBeyond(last));
                } else {
                    sent = send(unseen, outflow);
                }
            }
        }
    }

    private static int send(List<VersionedMenu> versions, Outflow<WatchMenuResponse> outflow) {
        versions.forEach(version -> outflow.send(
                WatchMenuResponse.newBuilder().setMenu(MenuMessages.of(version)).build()));
        return versions.getLast().version();
    }

    @PreDestroy
    void stop() {
        heads.close();
    }
}

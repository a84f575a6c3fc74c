package dev.dovetail.ftgo.kitchen.ticket.grpc;

import java.util.List;
import java.util.UUID;

import ftgo.kitchen.v1.TicketsRequest;
import ftgo.kitchen.v1.TicketsResponse;

import dev.dovetail.ftgo.kitchen.ticket.CookCommands;
import dev.dovetail.ftgo.kitchen.ticket.TicketChange;
import dev.dovetail.ftgo.kitchen.ticket.TicketLog;
import dev.dovetail.grpc.Head;
import dev.dovetail.grpc.Inflow;
import dev.dovetail.grpc.Outflow;

/**
 * One stream of a display, on one thread: by turns it answers a command and tells what has changed. A display that does not
 * read is told nothing more, and its commands wait too.
 */
final class DisplaySession {

    private final UUID restaurantId;
    private final Inflow<TicketsRequest> inflow;
    private final Outflow<TicketsResponse> outflow;
    private final Head head;
    private final TicketLog log;
    private final CookCommands commands;

    private long told;
    private boolean caughtUp;

    DisplaySession(
            Opening opening,
            Inflow<TicketsRequest> inflow,
            Outflow<TicketsResponse> outflow,
            Head head,
            TicketLog log,
            CookCommands commands) {
        this.restaurantId = opening.restaurantId();
        this.told = opening.seenPosition();
        this.inflow = inflow;
        this.outflow = outflow;
        this.head = head;
        this.log = log;
        this.commands = commands;
    }

    /** Returns when the display has closed its side and has its answers. */
    void run() {
        if (told == 0) {
            tellOpenTickets();
        }
        boolean open = true;
        while (open) {
            if (!tellNews()) {
                outflow.await(() -> inflow.isReady() || head.isBeyond(told));
            }
            if (inflow.isReady()) {
                open = answerNext();
            }
        }
    }

    private void tellOpenTickets() {
        long last = log.last(restaurantId);
        tell(log.openAt(restaurantId, last));
        told = last;
    }

    /** Returns whether there was any. */
    private boolean tellNews() {
        List<TicketChange> news = log.after(restaurantId, told);
        tell(news);
        if (news.isEmpty() && !caughtUp) {
            outflow.send(TicketMessages.caughtUp(told));
            caughtUp = true;
        }
        return !news.isEmpty();
    }

    private void tell(List<TicketChange> changes) {
        for (TicketChange change : changes) {
            outflow.send(TicketMessages.of(change));
            told = change.position();
        }
    }

    /** Returns false if the display has closed its side. */
    private boolean answerNext() {
        var request = inflow.take();
        request.map(CommandMessages::read)
                .map(command -> CommandMessages.answerOf(command, () -> commands.apply(restaurantId, command)))
                .ifPresent(outflow::send);
        return request.isPresent();
    }
}

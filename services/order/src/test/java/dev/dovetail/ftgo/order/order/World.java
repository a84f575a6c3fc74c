package dev.dovetail.ftgo.order.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.dovetail.ftgo.order.order.RecordedMessages.Said;

/**
 * A model of those an order speaks to. They carry commands out in the order in which they were sent, as their channels
 * promise; each answer lies here until a test delivers it, as often and as late as it likes.
 */
final class World {

    private final RecordedMessages messages = new RecordedMessages();
    private final Order order = Samples.placed(messages);
    private final Set<String> refusals;
    private final List<Answer> answers = new ArrayList<>();
    private final Map<UUID, OrderLines> authorized = new HashMap<>();
    private int heard;
    private int cards;
    private boolean ticketOpen;
    private boolean confirmed;
    private OrderLines ticketLines = order.lines();

    /** An answer on its way. */
    record Answer(String name, Runnable delivery) {}

    /**
     * @param refusals which commands are refused: {@code VerifyConsumer}, {@code CreateTicket}, {@code AuthorizeCard},
     *     {@code NewCard}, {@code ConfirmTicket}, {@code CancelTicket}, {@code ReviseTicket}
     */
    World(Set<String> refusals) {
        this.refusals = refusals;
        carryOut();
    }

    Order order() {
        return order;
    }

    List<String> said() {
        return messages.words();
    }

    List<Answer> answers() {
        return answers;
    }

    /** Delivers that answer, which stays deliverable. */
    void deliver(int answer) {
        answers.get(answer).delivery().run();
        carryOut();
    }

    /** Lets the consumer ask for a change; nothing happens if the order refuses. */
    void attempt(Runnable change) {
        try {
            change.run();
        } catch (NotPossibleNow refused) {
            return;
        }
        carryOut();
    }

    void cancel() {
        attempt(() -> order.requestCancellation(messages, Samples.NOON));
    }

    void revise() {
        attempt(() -> order.requestRevision(Samples.THREE_CURRIES, messages, Samples.NOON));
    }

    boolean ticketOpen() {
        return ticketOpen;
    }

    OrderLines ticketLines() {
        return ticketLines;
    }

    /** What is authorized and was not given free. */
    List<OrderLines> moneyHeld() {
        return List.copyOf(authorized.values());
    }

    private void carryOut() {
        while (heard < messages.said.size()) {
            carryOut(messages.said.get(heard++));
        }
    }

    private void carryOut(Said said) {
        switch (said.what()) {
            case "VerifyConsumer" ->
                answer(
                        said,
                        order::consumerVerified,
                        (id, reason) -> order.consumerRefused(reason, messages, Samples.NOON));
            case "CreateTicket" -> {
                ticketOpen = accepts(said);
                answer(said, order::ticketCreated, this::refuseTicket);
            }
            case "AuthorizeCard" -> authorize(said);
            case "ReverseAuthorization" -> authorized.remove(said.id());
            case "ConfirmTicket" -> {
                ticketOpen = accepts(said);
                confirmed = ticketOpen;
                answer(said, (m, now) -> order.ticketIs(TicketStatus.CONFIRMED, now), this::refuseTicket);
            }
            case "CancelTicket" -> {
                // Only cooks who may have begun have a reason to refuse.
                if (!confirmed || accepts(said)) {
                    ticketOpen = false;
                    answers.add(new Answer(
                            "TicketCancelled", () -> order.ticketCancelled(said.id(), messages, Samples.NOON)));
                } else {
                    refuse(said, this::refuseTicket);
                }
            }
            case "ReviseTicket" -> {
                if (ticketOpen && accepts(said)) {
                    ticketLines = said.lines();
                    answers.add(
                            new Answer("TicketRevised", () -> order.ticketRevised(said.id(), messages, Samples.NOON)));
                } else {
                    refuse(said, this::refuseTicket);
                }
            }
            default -> {}
        }
    }

    private void authorize(Said said) {
        String command = cards++ == 0 ? "AuthorizeCard" : "NewCard";
        if (refusals.contains(command)) {
            refuse(said, (id, reason) -> order.cardDeclined(id, reason, messages, Samples.NOON));
        } else {
            authorized.put(said.id(), said.lines());
            answers.add(new Answer("CardAuthorized", () -> order.cardAuthorized(said.id(), messages, Samples.NOON)));
        }
    }

    private boolean accepts(Said said) {
        return !refusals.contains(said.what());
    }

    private void refuseTicket(UUID request, Reason reason) {
        order.ticketRefused(request, reason, messages, Samples.NOON);
    }

    private void answer(Said said, Agreement agreement, Refusal refusal) {
        if (accepts(said)) {
            answers.add(new Answer(said.what() + " done", () -> agreement.of(messages, Samples.NOON)));
        } else {
            refuse(said, refusal);
        }
    }

    private void refuse(Said said, Refusal refusal) {
        answers.add(new Answer(
                said.what() + " refused",
                () -> refusal.of(said.id(), new Reason("REFUSED", said.what() + " is refused"))));
    }

    private interface Agreement {
        void of(OrderMessages messages, Instant now);
    }

    private interface Refusal {
        void of(UUID request, Reason reason);
    }
}

package dev.dovetail.ftgo.order.order;

import java.util.List;
import java.util.UUID;

/**
 * How far an order has come, and whose answer it waits for. Each stage knows what is needed to go on and to undo, so a
 * repeated or late answer finds no stage that waits for it and changes nothing.
 */
sealed interface Stage {

    /** What the consumer sees of it. */
    OrderState state();

    /** Whether it is approved and has not ended. */
    default boolean underWay() {
        return state() == OrderState.APPROVED
                || state() == OrderState.CANCEL_PENDING
                || state() == OrderState.REVISION_PENDING;
    }

    /** Authorizations of the card that are in force or may yet come into force. */
    default List<UUID> authorizations() {
        return List.of();
    }

    /** Approved, and not being given up: the kitchen must be able to confirm the ticket, now or before. */
    sealed interface InKitchen extends Stage {

        Approved approved();
    }

    /** Waits for the consumer service and the kitchen, which were asked at the same time. */
    record AwaitingChecks(boolean consumerVerified, boolean ticketCreated) implements Stage {

        @Override
        public OrderState state() {
            return OrderState.APPROVAL_PENDING;
        }

        AwaitingChecks withConsumerVerified() {
            return new AwaitingChecks(true, ticketCreated);
        }

        AwaitingChecks withTicketCreated() {
            return new AwaitingChecks(consumerVerified, true);
        }

        boolean passed() {
            return consumerVerified && ticketCreated;
        }
    }

    /** Waits for the card's authorization of the total. */
    record AwaitingCard(UUID authorization) implements Stage {

        @Override
        public OrderState state() {
            return OrderState.APPROVAL_PENDING;
        }

        @Override
        public List<UUID> authorizations() {
            return List.of(authorization);
        }
    }

    /**
     * Approved and, unless the kitchen has changed its mind, being cooked.
     *
     * @param authorization of the card for the total
     * @param confirmation the command that confirmed the ticket
     */
    record Approved(UUID authorization, UUID confirmation) implements InKitchen {

        @Override
        public OrderState state() {
            return OrderState.APPROVED;
        }

        @Override
        public List<UUID> authorizations() {
            return List.of(authorization);
        }

        @Override
        public Approved approved() {
            return this;
        }

        Approved withAuthorization(UUID other) {
            return new Approved(other, confirmation);
        }
    }

    /**
     * Waits for the kitchen to give up the ticket.
     *
     * @param request the command whose answer counts: one to an earlier cancellation does not
     */
    record AwaitingCancellation(Approved approved, UUID request) implements Stage {

        @Override
        public OrderState state() {
            return OrderState.CANCEL_PENDING;
        }

        @Override
        public List<UUID> authorizations() {
            return approved.authorizations();
        }
    }

    /** Waits for the card's authorization of the new total. */
    record AwaitingNewCard(Approved approved, Revision revision) implements InKitchen {

        @Override
        public OrderState state() {
            return OrderState.REVISION_PENDING;
        }

        @Override
        public List<UUID> authorizations() {
            return List.of(approved.authorization(), revision.authorization());
        }
    }

    /**
     * Waits for the kitchen to change the ticket; the new total is authorized.
     *
     * @param request the command whose answer counts: one to an earlier revision does not
     */
    record AwaitingNewTicket(Approved approved, Revision revision, UUID request) implements InKitchen {

        @Override
        public OrderState state() {
            return OrderState.REVISION_PENDING;
        }

        @Override
        public List<UUID> authorizations() {
            return List.of(approved.authorization(), revision.authorization());
        }
    }

    /** Refused by somebody. The end. */
    record Rejected(Reason reason) implements Stage {

        @Override
        public OrderState state() {
            return OrderState.REJECTED;
        }
    }

    /** Given up after it was approved. The end. */
    record Cancelled() implements Stage {

        @Override
        public OrderState state() {
            return OrderState.CANCELLED;
        }
    }
}

package dev.dovetail.ftgo.order.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Keeps what an order said, in the order in which it was said. */
class RecordedMessages implements OrderMessages {

    final List<Said> said = new ArrayList<>();

    /**
     * @param id of the command, or of the authorization that it is about
     * @param lines what it is about, if anything
     * @param reason why, of a rejection
     */
    record Said(
            String what,
            UUID id,
            @Nullable OrderLines lines,
            @Nullable Reason reason) {}

    List<String> words() {
        return said.stream().map(Said::what).toList();
    }

    /** What has been said since the last call. */
    List<String> news() {
        List<String> words = words();
        said.clear();
        return words;
    }

    @Override
    public void placed(Order order) {
        say("OrderPlaced", order.lines());
    }

    @Override
    public void approved(Order order, Instant at) {
        say("OrderApproved", order.lines());
    }

    @Override
    public void rejected(Order order, Reason reason, Instant at) {
        said.add(new Said("OrderRejected", UUID.randomUUID(), null, reason));
    }

    @Override
    public void cancelled(Order order, Instant at) {
        say("OrderCancelled", null);
    }

    @Override
    public void revised(Order order, Instant at) {
        say("OrderRevised", order.lines());
    }

    @Override
    public void verifyConsumer(Order order) {
        say("VerifyConsumer", null);
    }

    @Override
    public void createTicket(Order order) {
        say("CreateTicket", order.lines());
    }

    @Override
    public UUID confirmTicket(Order order) {
        return say("ConfirmTicket", null);
    }

    @Override
    public UUID cancelTicket(Order order) {
        return say("CancelTicket", null);
    }

    @Override
    public UUID reviseTicket(Order order, OrderLines lines) {
        return say("ReviseTicket", lines);
    }

    @Override
    public UUID authorizeCard(Order order, OrderLines lines) {
        return say("AuthorizeCard", lines);
    }

    @Override
    public void reverseAuthorization(Order order, UUID authorization) {
        said.add(new Said("ReverseAuthorization", authorization, null, null));
    }

    private UUID say(String what, @Nullable OrderLines lines) {
        UUID id = UUID.randomUUID();
        said.add(new Said(what, id, lines, null));
        return id;
    }

    UUID lastIdOf(String what) {
        return Stream.of(said.toArray(Said[]::new))
                .filter(message -> message.what().equals(what))
                .reduce((first, second) -> second)
                .orElseThrow()
                .id();
    }
}

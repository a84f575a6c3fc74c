package dev.dovetail.ftgo.order.order.messaging;

import java.util.List;
import java.util.UUID;

import dev.dovetail.ftgo.order.Ftgo;
import dev.dovetail.ftgo.order.order.messaging.AccountingMessages.AuthorizeCard;
import dev.dovetail.ftgo.order.order.messaging.AccountingMessages.CardAuthorized;
import dev.dovetail.ftgo.order.order.messaging.ConsumerMessages.ConsumerVerified;
import dev.dovetail.ftgo.order.order.messaging.ConsumerMessages.VerifyConsumer;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.ConfirmTicket;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.CreateTicket;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketConfirmed;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketCreated;
import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.Reply;
import dev.dovetail.messaging.test.Received;
import dev.dovetail.messaging.test.Scenario;
import dev.dovetail.messaging.test.Sent;

/** One order and what is said about it. */
final class OrderStory {

    private final Scenario scenario;
    private final Ftgo ftgo;
    private final UUID id;

    OrderStory(Scenario scenario) {
        this.scenario = scenario;
        this.ftgo = new Ftgo(scenario);
        this.id = ftgo.placeOrder();
    }

    /** An order to which everybody agreed. */
    static OrderStory approved(Scenario scenario) {
        OrderStory story = new OrderStory(scenario);
        story.answer(VerifyConsumer.class, new ConsumerVerified(story.id));
        story.answer(CreateTicket.class, new TicketCreated(story.id));
        story.answer(AuthorizeCard.class, new CardAuthorized(story.authorization(), story.id));
        story.answer(ConfirmTicket.class, new TicketConfirmed(story.id));
        return story;
    }

    UUID id() {
        return id;
    }

    Ftgo ftgo() {
        return ftgo;
    }

    /** What was said about it, of that class, in order. */
    <T extends MessageBody> List<Sent<T>> said(Class<T> type) {
        return scenario.sends(type).correlatedBy(id).all();
    }

    <T extends MessageBody> Sent<T> last(Class<T> type) {
        return said(type).getLast();
    }

    /** Answers the last command of that class and waits until the answer is handled. */
    Received answer(Class<? extends Command> command, Reply reply) {
        return scenario.answers(last(command), reply).handled();
    }

    /** The authorization that was asked for last. */
    UUID authorization() {
        return last(AuthorizeCard.class).body().authorizationId();
    }

    String state() {
        return Ftgo.read(id).getString("state");
    }

    List<String> milestones() {
        return Ftgo.read(id).getList("history.what");
    }

    int request(String change, String body) {
        return Ftgo.post("/v1/orders/" + id + "/" + change, body).extract().statusCode();
    }
}

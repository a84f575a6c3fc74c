package dev.dovetail.ftgo.order.order.messaging;

import java.util.List;
import java.util.UUID;

import dev.dovetail.ftgo.order.Ftgo;
import dev.dovetail.ftgo.order.order.messaging.AccountingMessages.AuthorizeCard;
import dev.dovetail.ftgo.order.order.messaging.AccountingMessages.CardAuthorized;
import dev.dovetail.ftgo.order.order.messaging.ConsumerMessages.ConsumerRefused;
import dev.dovetail.ftgo.order.order.messaging.ConsumerMessages.ConsumerVerified;
import dev.dovetail.ftgo.order.order.messaging.ConsumerMessages.VerifyConsumer;
import dev.dovetail.ftgo.order.order.messaging.DeliveryMessages.CourierAssigned;
import dev.dovetail.ftgo.order.order.messaging.DeliveryMessages.DeliveryAbandoned;
import dev.dovetail.ftgo.order.order.messaging.DeliveryMessages.DeliveryCancelled;
import dev.dovetail.ftgo.order.order.messaging.DeliveryMessages.DeliveryDelivered;
import dev.dovetail.ftgo.order.order.messaging.DeliveryMessages.DeliveryPickedUp;
import dev.dovetail.ftgo.order.order.messaging.DeliveryMessages.DeliveryScheduled;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.CancelTicket;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.ConfirmTicket;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.CreateTicket;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketCancelled;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketConfirmed;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketCreated;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketPreparing;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.Reply;
import dev.dovetail.messaging.test.Received;
import dev.dovetail.messaging.test.Scenario;
import dev.dovetail.messaging.test.Sent;

/** One order and what is said about it. */
public final class OrderStory {

    private final Scenario scenario;
    private final Ftgo ftgo;
    private final UUID id;

    /** An order to which nobody has said anything yet. */
    public OrderStory(Scenario scenario) {
        this(scenario, new Ftgo(scenario));
    }

    private OrderStory(Scenario scenario, Ftgo ftgo) {
        this(scenario, ftgo, ftgo.placeOrder());
    }

    private OrderStory(Scenario scenario, Ftgo ftgo, UUID id) {
        this.scenario = scenario;
        this.ftgo = ftgo;
        this.id = id;
    }

    /** An order that has been placed. */
    public static OrderStory of(Scenario scenario, Ftgo ftgo, UUID id) {
        return new OrderStory(scenario, ftgo, id);
    }

    /** An order to which everybody agreed. */
    public static OrderStory approved(Scenario scenario) {
        OrderStory story = new OrderStory(scenario);
        story.approve();
        return story;
    }

    public UUID id() {
        return id;
    }

    public Ftgo ftgo() {
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

    /** Lets everybody agree. */
    public void approve() {
        answer(VerifyConsumer.class, new ConsumerVerified(id));
        answer(CreateTicket.class, new TicketCreated(id));
        answer(AuthorizeCard.class, new CardAuthorized(authorization(), id));
        answer(ConfirmTicket.class, new TicketConfirmed(id));
    }

    /** Lets the consumer service refuse it. */
    public void refuse() {
        answer(VerifyConsumer.class, new ConsumerRefused(id, "LIMIT_EXCEEDED", "The order is over the limit"));
    }

    /** Lets the kitchen agree to the cancellation that was asked for. */
    public void giveUpTicket() {
        answer(CancelTicket.class, new TicketCancelled(id));
    }

    /** Lets the kitchen begin. */
    public void prepare() {
        scenario.receives(Channel.of("ftgo.kitchen.events"), id, new TicketPreparing(id))
                .handled();
    }

    /** Lets the delivery service find a courier. */
    public void assignCourier() {
        deliverySays(new DeliveryScheduled(id));
        deliverySays(new CourierAssigned(id, "bikes", "bikes-1"));
    }

    /** Lets the courier bring the food. */
    public void deliver() {
        deliverySays(new DeliveryPickedUp(id));
        deliverySays(new DeliveryDelivered(id));
    }

    /** Lets the delivery service find nobody. */
    public void abandon() {
        deliverySays(new DeliveryAbandoned(id, "No fleet took it at any of 3 offers"));
    }

    /** Lets the delivery service give up the delivery. */
    public void cancelDelivery() {
        deliverySays(new DeliveryCancelled(id));
    }

    Received deliverySays(Event event) {
        return scenario.receives(Channel.of("ftgo.delivery.events"), id, event).handled();
    }

    /** How often the kitchen was asked to give up its ticket, and the card for money. */
    public List<Integer> askedFor() {
        return List.of(
                said(CancelTicket.class).size(), said(AuthorizeCard.class).size());
    }

    public String state() {
        return Ftgo.read(id).getString("state");
    }

    List<String> milestones() {
        return Ftgo.read(id).getList("history.what");
    }

    int request(String change, String body) {
        return Ftgo.post("/v1/orders/" + id + "/" + change, body).extract().statusCode();
    }
}

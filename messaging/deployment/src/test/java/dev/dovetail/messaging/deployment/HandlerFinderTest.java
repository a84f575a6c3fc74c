package dev.dovetail.messaging.deployment;

import java.io.IOException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.Document;
import dev.dovetail.messaging.Done;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.Failure;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.MessageContext;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Receives;
import dev.dovetail.messaging.Reply;

import static org.assertj.core.api.Assertions.assertThat;

class HandlerFinderTest {

    @MessageType("test.Opened")
    record Opened() implements Event {}

    @MessageType("test.Open")
    record Open() implements Command {}

    @MessageType("test.NotOpened")
    record NotOpened() implements Failure {}

    record Nameless() implements Event {}

    @Receives("doors")
    static class Doors {
        @Handles
        void on(Opened event) {}

        @Handles
        NotOpened open(Open command, MessageContext context) {
            return new NotOpened();
        }
    }

    @Receives("doors")
    static class MoreDoors {
        @Handles
        void alsoOn(Opened event) {}
    }

    @Receives("windows")
    static class Windows {
        @Handles
        void on(Opened event) {}

        @Handles(idempotent = true)
        void open(Open command) {}
    }

    @Receives("no such thing")
    static class IllegalChannel {
        @Handles
        void on(Opened event) {}
    }

    @Receives("")
    static class BlankChannel {
        @Handles
        void on(Opened event) {}
    }

    @Receives("empty")
    static class Empty {}

    @Receives("abstract")
    abstract static class Abstract {
        @Handles
        abstract void on(Opened event);
    }

    static class Nowhere {
        @Handles
        void on(Opened event) {}
    }

    @Receives("wrong")
    static class Wrong {
        @Handles
        void text(String text) {}

        @Handles
        void nameless(Nameless event) {}

        @Handles
        void nothing() {}

        @Handles
        void tooMuch(Opened event, String more) {}

        @Handles
        Reply answersAReply(NotOpened reply) {
            return new Done();
        }

        @Handles
        CompletionStage<Reply> later(Open command) {
            throw new UnsupportedOperationException();
        }

        @Handles
        static void noBean(Opened event) {}

        @Handles
        private void hidden(Opened event) {}

        @Handles(idempotent = true)
        NotOpened again(Open command) {
            return new NotOpened();
        }

        @Handles(idempotent = true)
        NotOpened onceMore(Opened event) {
            return new NotOpened();
        }
    }

    @Test
    void handlersAreFoundWithChannelAndType() throws IOException {
        HandlerFinder found = search(Doors.class, Windows.class);

        assertThat(found.problems()).isEmpty();
        assertThat(found.handlers())
                .extracting(handler -> handler.name() + " " + handler.channel() + " " + handler.type() + " "
                        + handler.takesContext() + " " + handler.returnsReply() + " " + handler.isIdempotent())
                .containsExactlyInAnyOrder(
                        "Doors.on doors test.Opened false false false",
                        "Doors.open doors test.Open true true false",
                        "Windows.on windows test.Opened false false false",
                        "Windows.open windows test.Open false false true");
    }

    @Test
    void twoHandlersForOneTypeOfOneChannelAreRefused() throws IOException {
        assertThat(search(Doors.class, MoreDoors.class).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .contains("Doors.on", "MoreDoors.alsoOn")
                        .contains("both handle test.Opened of channel doors"));
    }

    @Test
    void illegalChannelsAreRefused() throws IOException {
        assertThat(search(IllegalChannel.class, BlankChannel.class).problems())
                .hasSize(2)
                .anySatisfy(problem ->
                        assertThat(problem).contains("IllegalChannel", "'no such thing' is not a channel name"))
                .anySatisfy(problem -> assertThat(problem).contains("BlankChannel", "'' is not a channel name"));
    }

    @Test
    void receiversWithoutHandlersAreRefused() throws IOException {
        assertThat(search(Empty.class).problems())
                .singleElement()
                .asString()
                .contains("Empty", "has no @Handles method");
        assertThat(search(Abstract.class).problems()).singleElement().asString().contains("Abstract is abstract");
    }

    @Test
    void handlersWithoutChannelAreRefused() throws IOException {
        assertThat(search(Nowhere.class).problems())
                .singleElement()
                .asString()
                .contains("Nowhere.on is annotated @Handles", "not annotated @Receives");
    }

    @Test
    void wrongSignaturesAreRefused() throws IOException {
        assertThat(search(Wrong.class).problems())
                .anySatisfy(problem ->
                        assertThat(problem).contains("Wrong.text takes java.lang.String, which is no message"))
                .anySatisfy(problem -> assertThat(problem).contains("Wrong.nameless takes", "@MessageType"))
                .anySatisfy(problem -> assertThat(problem).contains("Wrong.nothing must take the message"))
                .anySatisfy(problem -> assertThat(problem).contains("Wrong.tooMuch must take the message"))
                .anySatisfy(problem ->
                        assertThat(problem).contains("Wrong.answersAReply returns", "a reply is not answered"))
                .anySatisfy(problem -> assertThat(problem).contains("Wrong.later returns", "return a Reply"))
                .anySatisfy(problem -> assertThat(problem).contains("Wrong.noBean must be neither static nor private"))
                .anySatisfy(problem -> assertThat(problem).contains("Wrong.hidden must be neither static nor private"))
                .anySatisfy(problem -> assertThat(problem)
                        .contains("Wrong.again is idempotent, but returns", "NotOpened", "remove idempotent = true"))
                .anySatisfy(problem -> assertThat(problem).contains("Wrong.onceMore is idempotent, but returns"))
                .hasSize(10);
    }

    @Test
    void messagesAndTheirNamesBelongTogether() throws IOException {
        @MessageType("has a space")
        record Spaced() implements Document {}
        @MessageType("test.NoMessage")
        record NoMessage() {}

        assertThat(new MessageTypeCheck(index(Nameless.class, Spaced.class, NoMessage.class, Opened.class)).problems())
                .anySatisfy(problem -> assertThat(problem).contains("Nameless is a message without a name on the wire"))
                .anySatisfy(problem -> assertThat(problem).contains("@MessageType(\"has a space\")", "is no name"))
                .anySatisfy(problem -> assertThat(problem).contains("NoMessage has a @MessageType, but is no message"))
                .hasSize(3);
    }

    private static HandlerFinder search(Class<?>... receivers) throws IOException {
        return HandlerFinder.search(index(Stream.concat(
                        Stream.of(receivers), Stream.of(Opened.class, Open.class, NotOpened.class, Nameless.class))
                .toArray(Class<?>[]::new)));
    }

    private static Index index(Class<?>... classes) throws IOException {
        return Index.of(Stream.concat(
                        Stream.of(classes),
                        Stream.of(
                                MessageBody.class,
                                Command.class,
                                Event.class,
                                Document.class,
                                Reply.class,
                                Failure.class,
                                Done.class))
                .toArray(Class<?>[]::new));
    }
}

package dev.dovetail.ftgo.contracts;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MessageRulesTest {

    private static final String FILE = "messages/kitchen/ftgo.kitchen.TicketAccepted.schema.json";

    static Stream<Rule> rules() {
        return Stream.of(
                Rule.minor(
                        "an event gets an optional property",
                        event("id", prop("id")),
                        event("id", prop("id"), prop("note"))),
                Rule.minor(
                        "a command gets an optional property",
                        command("id", prop("id")),
                        command("id", prop("id"), prop("note"))),
                Rule.minor(
                        "a command can do without a property",
                        command("id\", \"note", prop("id"), prop("note")),
                        command("id", prop("id"), prop("note"))),
                Rule.minor(
                        "a reply always has what it could lack",
                        reply("id", prop("id"), prop("note")),
                        reply("id\", \"note", prop("id"), prop("note"))),
                Rule.minor(
                        "a reply gets a property that is always there",
                        reply("id", prop("id")),
                        reply("id\", \"note", prop("id"), prop("note"))),
                Rule.minor(
                        "a command takes one more value", command("c", values("A")), command("c", values("A\", \"B"))),
                Rule.minor("a reply uses one value less", reply("c", values("A\", \"B")), reply("c", values("A"))),
                Rule.minor(
                        "a command takes longer texts",
                        command("c", number("maxLength", 5)),
                        command("c", number("maxLength", 9))),
                Rule.minor(
                        "a reply writes shorter texts",
                        reply("c", number("maxLength", 9)),
                        reply("c", number("maxLength", 5))),
                Rule.minor(
                        "a command takes integers and other numbers",
                        command("c", typed("integer")),
                        command("c", typed("number"))),
                Rule.minor(
                        "a command takes null too",
                        command("c", typed("integer")),
                        command("c", "\"c\": {\"type\": [\"integer\", \"null\"]}")),
                Rule.minor(
                        "a command takes one more form",
                        command("c", oneOf(typed("integer"))),
                        command("c", oneOf(typed("integer"), typed("string")))),
                Rule.minor(
                        "a line of an event gets an optional property",
                        event("lines", lines("n", prop("n"))),
                        event("lines", lines("n", prop("n"), prop("m")))),
                Rule.patch(
                        "a property is described better",
                        event("id", prop("id")),
                        event("id", "\"id\": {\"type\": \"string\", \"description\": \"The id.\"}")),
                Rule.patch(
                        "a type moves to $defs",
                        event("c", typed("integer")),
                        withDefs(
                                event("c", "\"c\": {\"$ref\": \"#/$defs/Count\"}"),
                                "\"Count\": {\"type\": \"integer\"}")),
                Rule.patch(
                        "the order of required properties is another",
                        reply("a\", \"b", prop("a"), prop("b")),
                        reply("b\", \"a", prop("a"), prop("b"))),
                Rule.major(
                        "an event loses a property",
                        event("id", prop("id"), prop("note")),
                        event("id", prop("id")),
                        "note is gone"),
                Rule.major(
                        "a command loses a property",
                        command("id", prop("id"), prop("note")),
                        command("id", prop("id")),
                        "would not be heard"),
                Rule.major(
                        "an event may lack what was always there",
                        event("id\", \"at", prop("id"), prop("at")),
                        event("id", prop("id"), prop("at")),
                        "at what is written now may lack it"),
                Rule.major(
                        "an event gets a property that messages in the channel lack",
                        event("id", prop("id")),
                        event("id\", \"at", prop("id"), prop("at")),
                        "at what was written before may lack it"),
                Rule.major(
                        "a command requires a new property",
                        command("id", prop("id")),
                        command("id\", \"at", prop("id"), prop("at")),
                        "requires it"),
                Rule.major(
                        "a property gets another type",
                        event("c", typed("integer")),
                        event("c", typed("string")),
                        "c what is written now is string"),
                Rule.major(
                        "a reply writes any number where it wrote integers",
                        reply("c", typed("integer")),
                        reply("c", typed("number")),
                        "takes integer"),
                Rule.major(
                        "a reply may be null",
                        reply("c", typed("integer")),
                        reply("c", "\"c\": {\"type\": [\"integer\", \"null\"]}"),
                        "null"),
                Rule.major(
                        "an event uses a new value", event("c", values("A")), event("c", values("A\", \"B")), "\"B\""),
                Rule.major(
                        "a command takes one value less",
                        command("c", values("A\", \"B")),
                        command("c", values("A")),
                        "\"B\""),
                Rule.major(
                        "an event is no longer held to a list of values",
                        event("c", values("A")),
                        event("c", prop("c")),
                        "any value"),
                Rule.major(
                        "a command is held to a pattern",
                        command("c", prop("c")),
                        command("c", "\"c\": {\"type\": \"string\", \"pattern\": \"^a\"}"),
                        "pattern"),
                Rule.major(
                        "an event changes a format",
                        event("c", "\"c\": {\"type\": \"string\", \"format\": \"date\"}"),
                        event("c", "\"c\": {\"type\": \"string\", \"format\": \"date-time\"}"),
                        "format"),
                Rule.major(
                        "a command takes shorter texts",
                        command("c", number("maxLength", 9)),
                        command("c", number("maxLength", 5)),
                        "maxLength"),
                Rule.major(
                        "a reply writes longer texts",
                        reply("c", number("maxLength", 5)),
                        reply("c", number("maxLength", 9)),
                        "maxLength"),
                Rule.major(
                        "a reply may have fewer items",
                        reply("c", number("minItems", 1)),
                        reply("c", number("minItems", 0)),
                        "minItems"),
                Rule.major(
                        "a line of an event loses a property",
                        event("lines", lines("n", prop("n"), prop("m"))),
                        event("lines", lines("n", prop("n"))),
                        "lines[].m is gone"),
                Rule.major(
                        "a type in $defs changes",
                        withDefs(
                                event("c", "\"c\": {\"$ref\": \"#/$defs/Count\"}"),
                                "\"Count\": {\"type\": \"integer\"}"),
                        withDefs(
                                event("c", "\"c\": {\"$ref\": \"#/$defs/Count\"}"),
                                "\"Count\": {\"type\": \"string\"}"),
                        "string"),
                Rule.major(
                        "a reply writes one more form",
                        reply("c", oneOf(typed("integer"))),
                        reply("c", oneOf(typed("integer"), typed("string"))),
                        "c what is written now"),
                Rule.major(
                        "a command allows no unknown property",
                        command("id", prop("id"), prop("note")),
                        command("id", prop("id"))
                                .replace(
                                        "\"type\": \"object\"",
                                        "\"type\": \"object\", \"additionalProperties\": false"),
                        "allows no property"),
                Rule.major(
                        "something the gate cannot judge",
                        command("c", prop("c")),
                        command("c", "\"c\": {\"type\": \"string\", \"not\": {\"const\": \"x\"}}"),
                        "not"),
                Rule.major(
                        "an event becomes a command",
                        event("id", prop("id")),
                        command("id", prop("id")),
                        "is a Command now"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_change_is_as_large_as_its_readers_feel_it(Rule rule) {
        Rules.check(rule, FILE);
    }

    @Test
    void a_change_that_breaks_names_the_type_to_make_instead() {
        // When
        var changes = Rule.major("", event("c", typed("integer")), event("c", typed("string")), "")
                .changes(FILE);

        // Then
        assertThat(changes)
                .anySatisfy(change -> assertThat(change.instead()).contains("ftgo.kitchen.TicketAccepted.v2"));
    }

    @Test
    void a_message_type_may_come_but_not_go() {
        // Given
        var one = new java.util.TreeMap<>(java.util.Map.of(FILE, event("id", prop("id"))));
        var two = new java.util.TreeMap<>(one);
        two.put(FILE.replace("TicketAccepted", "TicketAccepted.v2"), event("id", prop("id")));

        // When / Then
        assertThat(new Messages().compare(one, two)).extracting(Change::size).containsExactly(Size.MINOR);
        assertThat(new Messages().compare(two, one)).extracting(Change::size).containsExactly(Size.MAJOR);
    }

    @Test
    void a_message_says_what_kind_it_is() {
        // Given
        var unclear = new Rule(
                "", event("id", prop("id")).replace("Event:", "Something:"), event("id", prop("id")), Size.MAJOR, "");

        // When / Then
        assertThatThrownBy(() -> unclear.changes(FILE))
                .isInstanceOf(UnreadableContractException.class)
                .hasMessageContaining("must begin with Event, Document, Command");
    }

    private static String event(String required, String... properties) {
        return schema("Event: it happened.", required, properties);
    }

    private static String command(String required, String... properties) {
        return schema("Command: do it.", required, properties);
    }

    private static String reply(String required, String... properties) {
        return schema("Reply to it: done.", required, properties);
    }

    private static String schema(String description, String required, String... properties) {
        return """
                {"description": "%s", "type": "object", "required": ["%s"], "properties": {%s}}
                """.formatted(description, required, String.join(", ", properties));
    }

    private static String prop(String name) {
        return "\"%s\": {\"type\": \"string\"}".formatted(name);
    }

    private static String typed(String type) {
        return "\"c\": {\"type\": \"%s\"}".formatted(type);
    }

    private static String values(String values) {
        return "\"c\": {\"type\": \"string\", \"enum\": [\"%s\"]}".formatted(values);
    }

    private static String number(String keyword, int value) {
        return "\"c\": {\"%s\": %d}".formatted(keyword, value);
    }

    private static String lines(String required, String... properties) {
        return "\"lines\": {\"type\": \"array\", \"items\": %s}".formatted(schema("A line.", required, properties));
    }

    private static String oneOf(String... properties) {
        return "\"c\": {\"oneOf\": [%s]}"
                .formatted(String.join(", ", properties).replace("\"c\": ", ""));
    }

    private static String withDefs(String schema, String definitions) {
        return schema.replaceFirst(
                "\\{", java.util.regex.Matcher.quoteReplacement("{\"$defs\": {" + definitions + "}, "));
    }
}

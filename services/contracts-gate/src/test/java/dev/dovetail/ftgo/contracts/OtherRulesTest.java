package dev.dovetail.ftgo.contracts;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class OtherRulesTest {

    private static final String GRAPHQL = """
            schema { query: Query }
            type Query { order(id: ID!): Order, orders(first: Int, filter: Filter): [Order!]! }
            type Order { id: ID!, state: State!, note: String }
            enum State { PLACED, APPROVED }
            input Filter { state: State }
            """;
    private static final String XSD = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:menu">
              <xs:element name="menu" type="Menu"/>
              <xs:complexType name="Menu">
                <xs:sequence>
                  <xs:element name="name" type="xs:string"/>
                  <xs:element name="note" type="xs:string" minOccurs="0"/>
                </xs:sequence>
                <xs:attribute name="version" type="xs:int" use="required"/>
              </xs:complexType>
              <xs:simpleType name="Kind"><xs:restriction base="xs:string"><xs:enumeration value="HOT"/></xs:restriction></xs:simpleType>
            </xs:schema>
            """;
    private static final String ASYNCAPI = """
            asyncapi: 3.0.0
            info: {title: FTGO, version: 1.0.0}
            channels:
              kitchenEvents:
                address: ftgo.kitchen.events
                description: What the kitchen tells.
                x-key: order id
                bindings: {kafka: {topicConfiguration: {retention.ms: 604800000}}}
                messages:
                  TicketReady: {$ref: '#/components/messages/TicketReady'}
            operations:
              kitchenPublishes:
                action: send
                channel: {$ref: '#/channels/kitchenEvents'}
                messages: [{$ref: '#/channels/kitchenEvents/messages/TicketReady'}]
            components:
              messages:
                TicketReady: {name: ftgo.kitchen.TicketReady, contentType: application/json}
            """;

    static Stream<Rule> graphQl() {
        return Stream.of(
                minor(GRAPHQL, "a field is new", "note: String }", "note: String, total: Int }"),
                minor(GRAPHQL, "a type is new", "enum State", "type Consumer { id: ID! }\nenum State"),
                minor(GRAPHQL, "an optional argument is new", "orders(first: Int,", "orders(after: ID, first: Int,"),
                patch(GRAPHQL, "a description", "enum State", "\"How far it is.\"\nenum State"),
                patch(GRAPHQL, "the layout", "type Order { id: ID!,", "type Order {\n id: ID!,"),
                major(GRAPHQL, "a field is gone", ", note: String }", " }", "Order.note"),
                major(GRAPHQL, "an argument is gone", ", filter: Filter", "", "less arguments"),
                major(GRAPHQL, "a field has another type", "note: String }", "note: Int }", "Order.note"),
                major(GRAPHQL, "a field may be null", "state: State!", "state: State", "Order.state"),
                major(GRAPHQL, "an argument is required", "orders(first: Int,", "orders(first: Int!,", "Query.orders"),
                major(
                        GRAPHQL,
                        "a required argument is new",
                        "orders(first: Int,",
                        "orders(of: ID!, first: Int,",
                        "Query.orders"),
                major(
                        GRAPHQL,
                        "an input requires a field",
                        "input Filter { state: State }",
                        "input Filter { state: State, of: ID! }",
                        "Filter"),
                major(GRAPHQL, "a value is gone", "{ PLACED, APPROVED }", "{ PLACED }", "APPROVED"),
                major(
                        GRAPHQL,
                        "a value is new to who reads it",
                        "{ PLACED, APPROVED }",
                        "{ PLACED, APPROVED, LOST }",
                        "LOST"));
    }

    static Stream<Rule> xsd() {
        return Stream.of(
                minor(
                        XSD,
                        "an optional element is new",
                        "</xs:sequence>",
                        "<xs:element name=\"size\" type=\"xs:int\" minOccurs=\"0\"/></xs:sequence>"),
                minor(
                        XSD,
                        "an optional attribute is new",
                        "<xs:attribute ",
                        "<xs:attribute name=\"lang\" type=\"xs:string\"/><xs:attribute "),
                minor(
                        XSD,
                        "a type is new",
                        "<xs:simpleType ",
                        "<xs:complexType name=\"Dish\"><xs:sequence><xs:element name=\"id\" type=\"xs:int\"/></xs:sequence></xs:complexType><xs:simpleType "),
                patch(XSD, "a comment", "<xs:simpleType ", "<!-- Hot or not. --><xs:simpleType "),
                major(
                        XSD,
                        "an element is gone",
                        "<xs:element name=\"note\" type=\"xs:string\" minOccurs=\"0\"/>",
                        "",
                        "element note is gone"),
                major(
                        XSD,
                        "a required element is new",
                        "</xs:sequence>",
                        "<xs:element name=\"size\" type=\"xs:int\"/></xs:sequence>",
                        "not optional"),
                major(
                        XSD,
                        "an element has another type",
                        "name=\"name\" type=\"xs:string\"",
                        "name=\"name\" type=\"xs:int\"",
                        "xs:int"),
                major(XSD, "an element is required", " minOccurs=\"0\"", "", "element note"),
                major(
                        XSD,
                        "a required attribute is new",
                        "<xs:attribute ",
                        "<xs:attribute name=\"lang\" type=\"xs:string\" use=\"required\"/><xs:attribute ",
                        "attribute lang"),
                major(XSD, "a value is gone", "<xs:enumeration value=\"HOT\"/>", "", "enumeration HOT is gone"),
                major(
                        XSD,
                        "a value is new to who reads it",
                        "<xs:enumeration value=\"HOT\"/>",
                        "<xs:enumeration value=\"HOT\"/><xs:enumeration value=\"COLD\"/>",
                        "enumeration COLD"));
    }

    static Stream<Rule> asyncApi() {
        return Stream.of(
                minor(
                        ASYNCAPI,
                        "a channel carries a new message",
                        "TicketReady: {$ref: '#/components/messages/TicketReady'}",
                        "TicketReady: {$ref: '#/components/messages/TicketReady'}\n      TicketLost: {$ref: '#/components/messages/TicketReady'}"),
                minor(
                        ASYNCAPI,
                        "somebody new receives",
                        "operations:",
                        "operations:\n  orderReceives: {action: receive, channel: {$ref: '#/channels/kitchenEvents'}}"),
                patch(ASYNCAPI, "a description", "What the kitchen tells.", "What the kitchen says."),
                major(
                        ASYNCAPI,
                        "a channel has another address",
                        "address: ftgo.kitchen.events",
                        "address: ftgo.kitchen.news",
                        "ftgo.kitchen.news"),
                major(
                        ASYNCAPI,
                        "a channel is gone",
                        "kitchenEvents:\n    address",
                        "kitchenNews:\n    address",
                        "channel kitchenEvents address is gone"),
                major(
                        ASYNCAPI,
                        "a channel has another key",
                        "x-key: order id",
                        "x-key: restaurant id",
                        "restaurant id"),
                major(ASYNCAPI, "a channel keeps messages for less time", "604800000", "1000", "retention.ms"),
                major(
                        ASYNCAPI,
                        "a channel does not carry a message any more",
                        "      TicketReady: {$ref: '#/components/messages/TicketReady'}\noperations",
                        "      Other: {$ref: '#/components/messages/TicketReady'}\noperations",
                        "message TicketReady is gone"),
                major(
                        ASYNCAPI,
                        "nobody sends it any more",
                        "kitchenPublishes:",
                        "orderPublishes:",
                        "operation kitchenPublishes action is gone"),
                major(
                        ASYNCAPI,
                        "a message is written in another format",
                        "application/json",
                        "application/protobuf",
                        "application/protobuf"));
    }

    @ParameterizedTest
    @MethodSource("graphQl")
    void of_graphql(Rule rule) {
        Rules.check(rule, "graphql/gateway.graphql");
    }

    @ParameterizedTest
    @MethodSource("xsd")
    void of_xml_schema(Rule rule) {
        Rules.check(rule, "xsd/menu.xsd");
    }

    @ParameterizedTest
    @MethodSource("asyncApi")
    void of_channels(Rule rule) {
        Rules.check(rule, "asyncapi.yaml");
    }

    private static Rule minor(String text, String name, String part, String instead) {
        return Rule.minor(name, text, changed(text, part, instead));
    }

    private static Rule patch(String text, String name, String part, String instead) {
        return Rule.patch(name, text, changed(text, part, instead));
    }

    private static Rule major(String text, String name, String part, String instead, String says) {
        return Rule.major(name, text, changed(text, part, instead), says);
    }

    private static String changed(String text, String part, String instead) {
        assertThat(text).contains(part);
        return text.replace(part, instead);
    }
}

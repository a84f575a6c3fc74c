package dev.dovetail.ftgo.contracts;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiRulesTest {

    private static final String FILE = "openapi/menu.yaml";
    private static final String MENUS = """
            openapi: 3.1.0
            info: {title: Menus, version: '1'}
            paths:
              /menus:
                get:
                  parameters:
                  - {name: page, in: query, required: false, schema: {type: integer, maximum: 100}}
                  - {name: sort, in: query, required: true, schema: {type: string, enum: [name, price]}}
                  - {name: chef, in: query, required: false, schema: {format: uuid}}
                  responses:
                    '200':
                      description: Menus
                      headers:
                        ETag: {schema: {type: string}}
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Menu'}
                        application/xml:
                          schema: {$ref: '#/components/schemas/Menu'}
                    '404': {description: None}
                post:
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/NewMenu'}
                  responses:
                    '201': {description: Made}
            components:
              parameters:
                Tenant: {name: tenant, in: header, required: true, schema: {type: string}}
              schemas:
                Menu:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string}
                    kind: {type: string, enum: [HOT]}
                NewMenu:
                  type: object
                  required: [title]
                  properties:
                    title: {type: string, maxLength: 50}
                    portion: {type: string, pattern: 'S|M'}
                    note: {type: string}
                    code: {type: string, pattern: '[A-Z]{2}|none'}
                    month: {$ref: '#/components/schemas/Month'}
                Month: {$ref: '#/components/schemas/Month'}
            """;

    static Stream<Rule> rules() {
        return Stream.of(
                patch("a pattern says that it is of the whole text", "'S|M'", "'^(S|M)$'"),
                major("a pattern is another", "'S|M'", "'^(S|L)$'", "portion what was written before has pattern"),
                major("a group of a pattern is no bracket around all", "'S|M'", "'^(S)|(M)$'", "portion"),
                minor(
                        "an optional parameter is new",
                        "- {name: page,",
                        "- {name: q, in: query, schema: {type: string}}\n      - {name: page,"),
                minor(
                        "a parameter is not required any more",
                        "sort, in: query, required: true",
                        "sort, in: query, required: false"),
                minor("a parameter takes one more value", "enum: [name, price]", "enum: [name, price, age]"),
                minor(
                        "an operation is new",
                        "    post:",
                        "    delete: {responses: {'204': {description: Gone}}}\n    post:"),
                minor(
                        "a path is new",
                        "components:",
                        "  /dishes: {get: {responses: {'200': {description: Dishes}}}}\ncomponents:"),
                minor(
                        "a status is new",
                        "'404': {description: None}",
                        "'404': {description: None}\n        '503': {description: Busy}"),
                minor(
                        "a response has a new property",
                        "kind: {type: string, enum: [HOT]}",
                        "kind: {type: string, enum: [HOT]}\n        size: {type: integer}"),
                minor(
                        "a request takes a new optional property",
                        "note: {type: string}",
                        "note: {type: string}\n        size: {type: integer}"),
                minor("a request takes longer texts", "maxLength: 50", "maxLength: 80"),
                minor("a request may lack a property", "required: [title]", "required: []"),
                minor("a response always has a property", "required: [name]", "required: [name, kind]"),
                minor(
                        "a response has a new header",
                        "ETag: {schema: {type: string}}",
                        "ETag: {schema: {type: string}}\n            Link: {schema: {type: string}}"),
                minor(
                        "a media type is new",
                        "        application/xml:",
                        "        application/cbor:\n              schema: {$ref: '#/components/schemas/Menu'}\n            application/xml:"),
                patch("a description", "description: Menus", "description: All menus"),
                major("an operation is gone", "    post:", "    x-post:", "POST /menus is gone"),
                major("a path is another", "  /menus:", "  /cards:", "GET /menus is gone"),
                major(
                        "a parameter is gone",
                        "- {name: page, in: query, required: false, schema: {type: integer, maximum: 100}}\n",
                        "\n",
                        "no query parameter 'page' any more"),
                major(
                        "a parameter is required now",
                        "page, in: query, required: false",
                        "page, in: query, required: true",
                        "requires its query parameter 'page'"),
                major(
                        "a required parameter is new",
                        "- {name: page,",
                        "- {name: q, in: query, required: true, schema: {type: string}}\n      - {name: page,",
                        "requires the new query parameter 'q'"),
                major(
                        "a required parameter is new, described elsewhere",
                        "- {name: page,",
                        "- {$ref: '#/components/parameters/Tenant'}\n      - {name: page,",
                        "requires the new header parameter 'tenant'"),
                patch("a parameter is said to be text", "{format: uuid}", "{type: string, format: uuid}"),
                major("a request takes another pattern", "'[A-Z]{2}|none'", "'^[A-Z]{2}$'", "pattern"),
                minor(
                        "what referred to itself is described",
                        "Month: {$ref: '#/components/schemas/Month'}",
                        "Month: {type: string, pattern: '[0-9]{4}-[0-9]{2}'}"),
                major("a parameter takes one value less", "enum: [name, price]", "enum: [name]", "price"),
                major("a parameter has another type", "{type: integer, maximum: 100}", "{type: boolean}", "boolean"),
                major("a parameter takes less", "maximum: 100", "maximum: 50", "maximum"),
                major("a status is gone", "        '404': {description: None}\n", "\n", "answers no 404 any more"),
                major(
                        "a media type is gone",
                        "        application/xml:",
                        "        application/cbor:",
                        "no media type application/xml any more"),
                major(
                        "a header is gone",
                        "ETag: {schema: {type: string}}",
                        "Link: {schema: {type: string}}",
                        "no header ETag any more"),
                major(
                        "a property of a response is gone",
                        "        kind: {type: string, enum: [HOT]}\n",
                        "\n",
                        "kind is gone"),
                major(
                        "a property of a response has another type",
                        "name: {type: string}",
                        "name: {type: integer}",
                        "name what is written now is integer"),
                major("a response has a new value", "enum: [HOT]", "enum: [HOT, COLD]", "COLD"),
                major("a response may lack a property", "required: [name]", "required: []", "may lack it"),
                major("a request requires a property", "required: [title]", "required: [title, note]", "requires it"),
                major("a request takes shorter texts", "maxLength: 50", "maxLength: 20", "maxLength"),
                major("a property of a request is gone", "        note: {type: string}\n", "\n", "note is gone"),
                major(
                        "credentials are demanded",
                        "    post:\n",
                        "    post:\n      security: [{token: []}]\n",
                        "credentials"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_change_is_as_large_as_its_clients_feel_it(Rule rule) {
        Rules.check(rule, FILE);
    }

    private static Rule minor(String name, String part, String instead) {
        return Rule.minor(name, MENUS, changed(part, instead));
    }

    private static Rule patch(String name, String part, String instead) {
        return Rule.patch(name, MENUS, changed(part, instead));
    }

    private static Rule major(String name, String part, String instead, String says) {
        return Rule.major(name, MENUS, changed(part, instead), says);
    }

    private static String changed(String part, String instead) {
        assertThat(MENUS).contains(part);
        return MENUS.replace(part, instead);
    }
}

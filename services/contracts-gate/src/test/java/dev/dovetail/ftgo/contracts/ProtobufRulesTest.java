package dev.dovetail.ftgo.contracts;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProtobufRulesTest {

    private static final String FILE = "proto/ftgo/menu/v1/menu.proto";
    private static final String MENU = """
            syntax = "proto3";
            package ftgo.menu.v1;
            import "google/protobuf/timestamp.proto";

            message Menu {
              reserved 9;
              reserved "old";
              string id = 1;
              repeated Dish dishes = 2;
              google.protobuf.Timestamp as_of = 3;
              oneof price { int64 cents = 4; string text = 5; }
              map<string, Dish> by_id = 6;
            }
            message Dish {
              string name = 1;
              Kind kind = 2;
              enum Kind { KIND_UNSPECIFIED = 0; KIND_HOT = 1; }
            }
            service Menus {
              rpc Get(Dish) returns (Menu);
              rpc Watch(Dish) returns (stream Menu);
            }
            """;

    static Stream<Rule> rules() {
        return Stream.of(
                minor("a field is new", "string id = 1;", "string id = 1; string note = 7;"),
                minor("a message is new", "message Dish {", "message Drink { string name = 1; } message Dish {"),
                minor("a value is new", "KIND_HOT = 1;", "KIND_HOT = 1; KIND_COLD = 2;"),
                minor("an rpc is new", "rpc Get(", "rpc List(Dish) returns (stream Menu); rpc Get("),
                minor(
                        "a service is new",
                        "service Menus {",
                        "service Dishes { rpc Get(Dish) returns (Dish); } service Menus {"),
                patch("a comment", "string id = 1;", "string id = 1; // The menu's."),
                patch("a type is named in full", "repeated Dish dishes", "repeated ftgo.menu.v1.Dish dishes"),
                patch("more is reserved", "reserved 9;", "reserved 9 to 12;"),
                patch("the JSON name is written out", "as_of = 3;", "as_of = 3 [json_name = \"asOf\"];"),
                major(
                        "a field is gone, and reserved",
                        "string id = 1;",
                        "reserved 1; reserved \"id\";",
                        "Menu.id = 1 is gone"),
                never(
                        "a field is gone, and its number free",
                        "string id = 1;",
                        "reserved \"id\";",
                        "reserved 1; reserved \"id\";"),
                never("a field is gone, and its name free", "string id = 1;", "reserved 1;", "could be used again"),
                major(
                        "a field has another number",
                        "string id = 1;",
                        "reserved 1; string id = 7;",
                        "ftgo.menu.v1.Menu.id = 1 is gone"),
                major(
                        "a field has another type",
                        "string id = 1;",
                        "bytes id = 1;",
                        "type 'bytes' now, it was 'string'"),
                major("a field has another message type", "Timestamp as_of", "Duration as_of", "Duration"),
                major(
                        "a type of the same name is found elsewhere",
                        "string id = 1;",
                        "message Dish { string x = 1; } string id = 1;",
                        "ftgo.menu.v1.Menu.Dish"),
                major(
                        "a map's values have another type",
                        "map<string, Dish>",
                        "map<string, Menu>",
                        "map<string, ftgo.menu.v1.Menu>"),
                major("a field is renamed", "string id = 1;", "string menu_id = 1;", "name 'menu_id'"),
                major(
                        "a field has another JSON name",
                        "as_of = 3;",
                        "as_of = 3 [json_name = \"time\"];",
                        "JSON name 'time' now, it was 'asOf'"),
                major("one becomes many", "string id = 1;", "repeated string id = 1;", "label 'repeated'"),
                major(
                        "a field tells absent from empty",
                        "string id = 1;",
                        "optional string id = 1;",
                        "label 'optional'"),
                major("a field leaves its oneof", "string text = 5; }", "} string text = 5;", "oneof ''"),
                major(
                        "a message is gone",
                        "map<string, Dish> by_id = 6;\n}",
                        "map<string, Dish> by_id = 6;\n} message Gone {}",
                        "message ftgo.menu.v1.Gone is gone",
                        true),
                major(
                        "a value is gone, and reserved",
                        "KIND_HOT = 1;",
                        "reserved 1; reserved \"KIND_HOT\";",
                        "Kind.KIND_HOT = 1 is gone"),
                never("a value is gone, and free", "KIND_HOT = 1;", "", "could be used again"),
                major("a value has another number", "KIND_HOT = 1;", "KIND_HOT = 2;", "has the number 2 now"),
                never("a number is free again", "reserved 9;", "", "does not reserve 9 any more"),
                never("a name is free again", "reserved \"old\";", "", "does not reserve \"old\" any more"),
                major("an rpc is gone", "rpc Get(Dish) returns (Menu);", "", "rpc ftgo.menu.v1.Menus/Get is gone"),
                major("an rpc takes another message", "Get(Dish)", "Get(Menu)", "request 'ftgo.menu.v1.Menu'"),
                major(
                        "an rpc answers another message",
                        "Get(Dish) returns (Menu)",
                        "Get(Dish) returns (Dish)",
                        "response 'ftgo.menu.v1.Dish'"),
                major(
                        "a stream of answers becomes one",
                        "returns (stream Menu)",
                        "returns (Menu)",
                        "it was 'stream ftgo.menu.v1.Menu'"),
                major("requests become a stream", "Get(Dish)", "Get(stream Dish)", "stream ftgo.menu.v1.Dish"),
                major("a service is gone", "service Menus {", "service Cards {", "service ftgo.menu.v1.Menus is gone"),
                major(
                        "the package is another",
                        "package ftgo.menu.v1;",
                        "package ftgo.menu.v2;",
                        "message ftgo.menu.v1.Menu is gone"),
                major(
                        "a new field is required",
                        "string id = 1;",
                        "string id = 1; required string note = 7;",
                        "required",
                        "proto2"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_change_is_as_large_as_its_users_feel_it(Rule rule) {
        Rules.check(rule, FILE);
    }

    @Test
    void a_change_that_breaks_names_the_package_to_make_instead() {
        // When
        var changes = major("", "string id = 1;", "bytes id = 1;", "").changes(FILE);

        // Then
        assertThat(changes).anySatisfy(change -> assertThat(change.instead()).contains("proto/ftgo/menu/v2"));
    }

    @Test
    void a_file_that_is_no_protobuf_is_named() {
        assertThatThrownBy(() -> major("", "string id = 1;", "string id 1", "").changes(FILE))
                .isInstanceOf(UnreadableContractException.class)
                .hasMessageContaining(FILE);
    }

    private static Rule minor(String name, String part, String instead) {
        return Rule.minor(name, MENU, changed(MENU, part, instead));
    }

    private static Rule patch(String name, String part, String instead) {
        return Rule.patch(name, MENU, changed(MENU, part, instead));
    }

    private static Rule major(String name, String part, String instead, String says) {
        return Rule.major(name, MENU, changed(MENU, part, instead), says);
    }

    private static Rule major(String name, String part, String instead, String says, boolean backwards) {
        String other = changed(MENU, part, instead);
        return backwards ? Rule.major(name, other, MENU, says) : Rule.major(name, MENU, other, says);
    }

    private static Rule major(String name, String part, String instead, String says, String syntax) {
        String menu = MENU.replace("proto3", syntax).replaceAll("(?m)^  (string|Kind|google)", "  optional $1");
        return Rule.major(name, menu, changed(menu, part, instead), says);
    }

    private static Rule never(String name, String part, String instead, String says) {
        return Rule.never(name, MENU, changed(MENU, part, instead), says);
    }

    private static String changed(String text, String part, String instead) {
        assertThat(text).contains(part);
        return text.replace(part, instead);
    }
}

package dev.dovetail.ftgo.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dovetail.ftgo.contracts.ProtoFiles.EnumType;
import dev.dovetail.ftgo.contracts.ProtoFiles.Field;
import dev.dovetail.ftgo.contracts.ProtoFiles.MessageType;
import dev.dovetail.ftgo.contracts.ProtoFiles.Method;

/**
 * A package of Protobuf files: {@code proto/ftgo/<service>/v<n>/*.proto}. What breaks either of its two formats, binary
 * and JSON, or the code made of it, is a MAJOR change, and a MAJOR change is a new package.
 */
final class Protobuf implements Kind {

    private static final Pattern FILE = Pattern.compile("(proto/.+)/[^/]+\\.proto");
    private static final Pattern VERSION = Pattern.compile("(.*/v)(\\d+)");

    @Override
    public Optional<String> contractOf(String file) {
        return Optional.of(FILE.matcher(file)).filter(Matcher::matches).map(found -> found.group(1));
    }

    @Override
    public List<Change> compare(SortedMap<String, String> released, SortedMap<String, String> present) {
        ProtoFiles before = ProtoFiles.parse(released);
        ProtoFiles now = ProtoFiles.parse(present);
        Comparison comparison = new Comparison(next(released.firstKey()));
        comparison.each("message", before.messages(), now.messages(), comparison::message);
        comparison.each("enum", before.enums(), now.enums(), comparison::enumeration);
        comparison.each("service", before.services(), now.services(), comparison::service);
        return comparison.changes;
    }

    private static String next(String file) {
        Matcher version = VERSION.matcher(file.substring(0, file.lastIndexOf('/')));
        return version.matches()
                ? version.group(1) + (Integer.parseInt(version.group(2)) + 1)
                : "a package of the next version";
    }

    private interface Pairwise<T> {
        void compare(String name, T before, T now);
    }

    private static final class Comparison {

        private final List<Change> changes = new ArrayList<>();
        private final String nextPackage;

        Comparison(String nextPackage) {
            this.nextPackage = nextPackage;
        }

        <T> void each(String what, Map<String, T> before, Map<String, T> now, Pairwise<T> pairwise) {
            before.forEach((name, one) -> {
                T other = now.get(name);
                if (other == null) {
                    major(what + " " + name, "is gone");
                } else {
                    pairwise.compare(name, one, other);
                }
            });
            now.keySet().stream()
                    .filter(name -> !before.containsKey(name))
                    .forEach(name -> minor(what + " " + name, "is new"));
        }

        void message(String name, MessageType before, MessageType now) {
            before.fields().forEach((number, field) -> {
                Field other = now.fields().get(number);
                String place = "%s.%s = %d".formatted(name, field.name(), number);
                if (other != null) {
                    field(place, field, other);
                } else {
                    major(place, "is gone");
                    mustBeReserved(place, number, field.name(), now.reserved(), now.hasField(field.name()));
                }
            });
            now.fields().forEach((number, field) -> {
                if (!before.fields().containsKey(number)) {
                    String place = "%s.%s = %d".formatted(name, field.name(), number);
                    if (field.label().equals("required")) {
                        major(place, "is new and required, but nobody sends it yet");
                    } else {
                        minor(place, "is new");
                    }
                }
            });
            keepsReserved("message " + name, before.reserved(), now.reserved());
        }

        private void field(String place, Field before, Field now) {
            different(place, "name", before.name(), now.name());
            different(place, "JSON name", before.jsonName(), now.jsonName());
            different(place, "type", before.type(), now.type());
            different(place, "label", before.label(), now.label());
            different(place, "oneof", before.oneOf(), now.oneOf());
        }

        void enumeration(String name, EnumType before, EnumType now) {
            before.values().forEach((value, number) -> {
                Integer other = now.values().get(value);
                String place = "%s.%s = %d".formatted(name, value, number);
                if (other == null) {
                    major(place, "is gone");
                    mustBeReserved(place, number, value, now.reserved(), false);
                } else if (!other.equals(number)) {
                    major(place, "has the number %d now".formatted(other));
                }
            });
            now.values().forEach((value, number) -> {
                if (!before.values().containsKey(value)) {
                    minor("%s.%s = %d".formatted(name, value, number), "is new");
                }
            });
            keepsReserved("enum " + name, before.reserved(), now.reserved());
        }

        void service(String name, Map<String, Method> before, Map<String, Method> now) {
            each("rpc", prefixed(name, before), prefixed(name, now), (method, one, other) -> {
                different("rpc " + method, "request", one.request(), other.request());
                different("rpc " + method, "response", one.response(), other.response());
            });
        }

        private static Map<String, Method> prefixed(String service, Map<String, Method> methods) {
            Map<String, Method> prefixed = new java.util.TreeMap<>();
            methods.forEach((name, method) -> prefixed.put(service + "/" + name, method));
            return prefixed;
        }

        private void mustBeReserved(String place, int number, String name, Reserved reserved, boolean nameUsed) {
            if (!reserved.has(number) || !reserved.has(name) && !nameUsed) {
                changes.add(new Change(
                        Size.NEVER,
                        place,
                        "could be used again with another meaning",
                        "write 'reserved %d; reserved \"%s\";' in its place".formatted(number, name)));
            }
        }

        private void keepsReserved(String place, Reserved before, Reserved now) {
            before.missingIn(now)
                    .forEach(freed -> changes.add(new Change(
                            Size.NEVER, place, "does not reserve %s any more".formatted(freed), "reserve it again")));
        }

        private void different(String place, String what, String before, String now) {
            if (!before.equals(now)) {
                major(place, "has the %s '%s' now, it was '%s'".formatted(what, now, before));
            }
        }

        private void major(String place, String what) {
            changes.add(new Change(Size.MAJOR, place, what, "leave it, and put the new into " + nextPackage));
        }

        private void minor(String place, String what) {
            changes.add(new Change(Size.MINOR, place, what));
        }
    }
}

package dev.dovetail.charts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.HasMetadata;

/** What a chart was rendered to: objects in the types of Kubernetes, in Helm's order. */
public final class Rendered {

    private final String text;
    private final List<HasMetadata> objects;

    private Rendered(String text, List<HasMetadata> objects) {
        this.text = text;
        this.objects = objects;
    }

    /**
     * Reads manifests.
     *
     * @param yaml any number of documents
     * @throws AssertionError if an object has a field that its kind does not have
     */
    public static Rendered of(String yaml) {
        return new Rendered(yaml, Manifests.read(yaml));
    }

    /** All objects. */
    public List<HasMetadata> objects() {
        return objects;
    }

    /** All objects of a type. */
    public <T extends HasMetadata> List<T> all(Class<T> type) {
        return stream(type).toList();
    }

    /**
     * The only object of a type.
     *
     * @throws AssertionError if there is none, or more than one
     */
    public <T extends HasMetadata> T only(Class<T> type) {
        List<T> all = all(type);
        if (all.size() != 1) {
            throw new AssertionError("Expected one " + type.getSimpleName() + ", but there are " + names(all));
        }
        return all.get(0);
    }

    /**
     * The object of a type with this name.
     *
     * @throws AssertionError if there is none
     */
    public <T extends HasMetadata> T named(Class<T> type, String name) {
        Optional<T> found = stream(type)
                .filter(object -> name.equals(object.getMetadata().getName()))
                .findFirst();
        return found.orElseThrow(() -> new AssertionError(
                "There is no " + type.getSimpleName() + " named " + name + ", only " + names(all(type))));
    }

    /** The manifests as Helm wrote them. */
    public String text() {
        return text;
    }

    private <T extends HasMetadata> Stream<T> stream(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast);
    }

    private static List<String> names(Collection<? extends HasMetadata> objects) {
        return objects.stream().map(object -> object.getMetadata().getName()).toList();
    }
}

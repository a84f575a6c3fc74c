package dev.dovetail.ftgo.gateway.recovery;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.proxy.Unavailable;

/**
 * What is known by key.
 *
 * @param known what there is
 * @param unavailable why nothing is known of the other keys; null if there is nothing to know of them
 */
public record Answers<V>(
        Map<String, Known<V>> known, @Nullable Unavailable unavailable) {

    /**
     * What is known of one key, or null if there is no such thing.
     *
     * @throws MissingData if it cannot be known
     */
    public @Nullable Known<V> of(String key, Data data) {
        Known<V> found = known.get(key);
        if (found == null && unavailable != null) {
            throw data.missing(unavailable);
        }
        return found;
    }

    /**
     * For a batch of a data loader: a value, null or, where it cannot be known, the error of that one field. The loader
     * takes a Throwable in a list as the failure of its key, which the type of a list cannot say.
     */
    @SuppressWarnings("unchecked")
    public <T> List<T> batch(List<String> keys, Data data, Function<Known<V>, T> make) {
        return (List<T>) keys.stream().map(key -> one(key, data, make)).toList();
    }

    private @Nullable Object one(String key, Data data, Function<Known<V>, ?> make) {
        try {
            Known<V> found = of(key, data);
            return found == null ? null : make.apply(found);
        } catch (MissingData missing) {
            return missing;
        }
    }
}

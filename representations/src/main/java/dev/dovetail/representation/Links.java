package dev.dovetail.representation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** The links of one resource by relation, in the order in which they were added. What a client cannot do now is not there. */
public final class Links {

    private final Map<String, HalLink> byRelation;

    private Links(Map<String, HalLink> byRelation) {
        this.byRelation = byRelation;
    }

    /** Those of a resource that is there. */
    public static Links self(String href) {
        return new Links(new LinkedHashMap<>()).add("self", href);
    }

    @JsonCreator
    static Links of(Map<String, HalLink> byRelation) {
        return new Links(new LinkedHashMap<>(byRelation));
    }

    /** Adds one; of a relation there is one at most. */
    public Links add(String relation, String href) {
        byRelation.put(relation, HalLink.to(href));
        return this;
    }

    /** Adds one whose address has parts that the client fills in (RFC 6570). */
    public Links addTemplate(String relation, String template) {
        byRelation.put(relation, HalLink.template(template));
        return this;
    }

    /** Where that relation leads; null if there is none. */
    public @Nullable String find(String relation) {
        HalLink link = byRelation.get(relation);
        return link == null ? null : link.href();
    }

    @Override
    public String toString() {
        return byRelation.toString();
    }

    @JsonValue
    public Map<String, HalLink> byRelation() {
        return Collections.unmodifiableMap(byRelation);
    }
}

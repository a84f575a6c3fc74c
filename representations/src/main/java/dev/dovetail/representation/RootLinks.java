package dev.dovetail.representation;

/** What a feature adds to the root of its service, so that clients need to know no address but that; a bean each. */
public interface RootLinks {

    void addTo(Links links);
}

package dev.dovetail.relay.operations;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.NonBlocking;

import dev.dovetail.relay.source.Sources;

/** A look inside, for people. */
@Path("/sources")
public final class SourcesResource {

    private final Sources sources;

    SourcesResource(Sources sources) {
        this.sources = sources;
    }

    /** All sources, those that could not be started too. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @NonBlocking
    public List<SourceView> list() {
        return SourceView.of(sources);
    }
}

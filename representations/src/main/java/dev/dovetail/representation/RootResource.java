package dev.dovetail.representation;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.arc.All;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The root, from which everything is found by links. */
@Path("/")
public class RootResource {

    private static final List<MediaType> OFFERED =
            List.of(MediaType.valueOf(Formats.HAL), MediaType.APPLICATION_JSON_TYPE);

    private final List<RootLinks> features;

    RootResource(@All List<RootLinks> features) {
        this.features = features;
    }

    @GET
    @Produces({Formats.HAL, MediaType.APPLICATION_JSON})
    @Operation(operationId = "getRoot", summary = "Where everything begins")
    @APIResponse(responseCode = "200", description = "Links to all there is")
    public Response get(@Context HttpHeaders headers) {
        Links links = Links.self("/");
        features.forEach(feature -> feature.addTo(links));
        return Negotiation.of(headers, "root", OFFERED)
                .read(Representation.ofLinks(links), links.byRelation())
                .build();
    }
}

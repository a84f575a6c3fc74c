package dev.dovetail.representation;

import java.util.List;
import java.util.function.LongPredicate;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlRootElement;

import dev.dovetail.problem.Problems;

/** A resource that is in version 7, and changes to version 8. */
@Path("/thing")
@Produces({MediaType.APPLICATION_JSON, Formats.HAL, Formats.XML})
public class Things {

    private static final List<MediaType> OFFERED =
            List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(Formats.HAL), MediaType.valueOf(Formats.XML));

    /** What it is. */
    @JacksonXmlRootElement(localName = "chair")
    public record Chair(String name, int legs) {}

    @GET
    public Response get(@Context HttpHeaders headers) {
        return Negotiation.of(headers, "v1", OFFERED).read(chair("chair", 4), 7).build();
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, Formats.XML})
    public Response change(Chair chair, @Context HttpHeaders headers) {
        LongPredicate seen = EntityTags.ifMatch(headers);
        if (!seen.test(7)) {
            throw Problems.preconditionFailed("It has changed");
        }
        return Negotiation.of(headers, "v1", OFFERED)
                .changed(Response.Status.OK, chair(chair.name(), chair.legs()), 8)
                .build();
    }

    private static Representation chair(String name, int legs) {
        return Representation.of(new Chair(name, legs), Links.self("/thing").addTemplate("search", "/things{?name}"));
    }
}

package dev.dovetail.representation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

import dev.dovetail.problem.Problems;

/** The descriptions of a service's formats, as its contracts have them. */
@Path(SchemaResource.PATH)
public class SchemaResource implements RootLinks {

    static final String PATH = "/schemas";

    private static final List<MediaType> OFFERED = List.of(MediaType.APPLICATION_JSON_TYPE);

    private final List<PublishedSchemas> published;

    SchemaResource(@All List<PublishedSchemas> published) {
        this.published = published;
    }

    /** Where the description of a media type is. */
    public record Entry(String describes, String href) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listSchemas", summary = "What formats there are, and where they are described")
    @APIResponse(responseCode = "200", description = "The media types and their schemas")
    public Response list(@Context HttpHeaders headers) {
        List<Entry> entries = schemas().stream()
                .map(schema -> new Entry(schema.describes(), PATH + "/" + schema.name()))
                .toList();
        return Negotiation.of(headers, "schemas", OFFERED)
                .read(Representation.of(entries, Links.self(PATH)), entries)
                .build();
    }

    @GET
    @Path("{name}")
    @Operation(operationId = "getSchema", summary = "The description of a format: JSON Schema, XSD or .proto")
    @APIResponse(responseCode = "200", description = "The description", content = @Content(mediaType = "*/*"))
    @APIResponse(responseCode = "404", description = "There is none of that name")
    public Response get(@RestPath String name) {
        PublishedSchema schema = schemas().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("There is no such schema; " + PATH + " lists those there are"));
        return Response.ok(read(schema.resource()), schema.mediaType()).build();
    }

    @Override
    public void addTo(Links links) {
        links.add("schemas", PATH);
    }

    private List<PublishedSchema> schemas() {
        return published.stream().flatMap(each -> each.all().stream()).toList();
    }

    private static byte[] read(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the classpath");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

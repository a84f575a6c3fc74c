package dev.dovetail.problem;

import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** An API whose errors the tests look at. */
@Path("/things")
public class Things {

    /** How many things were made. */
    static final AtomicInteger CREATED = new AtomicInteger();

    record Line(@Min(1) int quantity, @NotBlank String name) {}

    record Amount(String value) {
        Amount {
            if (value != null && value.startsWith("-")) {
                throw new IllegalArgumentException("must not be negative");
            }
        }
    }

    record Thing(@NotNull UUID id, @NotEmpty List<@NotNull @Valid Line> lines, DayOfWeek day, Amount amount) {}

    @POST
    public Thing create(@Valid @NotNull Thing thing) {
        if (thing.lines().size() > 1) {
            throw Problems.invalid(List.of(FieldError.at("must not be ordered twice", "lines", 1)));
        }
        CREATED.incrementAndGet();
        return thing;
    }

    @GET
    public String list(@QueryParam("size") @Max(100) int size) {
        throw new IllegalStateException("a secret");
    }

    @GET
    @Path("{id}")
    public String one(@PathParam("id") String id) {
        throw Problems.notFound("There is no thing " + id);
    }
}

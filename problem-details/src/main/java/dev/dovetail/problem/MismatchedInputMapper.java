package dev.dovetail.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;

/** Takes the place of Quarkus' own mapper of this exception, which answers with a body of its own form. */
@Provider
@Priority(Priorities.USER - 1)
public class MismatchedInputMapper implements ExceptionMapper<MismatchedInputException> {

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(MismatchedInputException exception) {
        return ExceptionMapperBase.postProcessorsRegistry
                .applyPostProcessing(Problems.badRequest("The body cannot be read"), ProblemContext.of(exception, uri))
                .toResponse();
    }
}

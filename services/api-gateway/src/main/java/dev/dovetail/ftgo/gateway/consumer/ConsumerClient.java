package dev.dovetail.ftgo.gateway.consumer;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import dev.dovetail.ftgo.gateway.proxy.Deadline;

/** The consumer service's API. */
@Path("/v1/consumers")
interface ConsumerClient {

    @GET
    ConsumerList byIds(@HeaderParam(Deadline.HEADER) String deadline, @QueryParam("id") List<String> ids);

    /** Those there are. */
    record ConsumerList(List<Consumer> consumers) {}
}

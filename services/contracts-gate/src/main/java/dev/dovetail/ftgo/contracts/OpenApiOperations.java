package dev.dovetail.ftgo.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedApiResponse;
import org.openapitools.openapidiff.core.model.ChangedContent;
import org.openapitools.openapidiff.core.model.ChangedHeaders;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedParameters;
import org.openapitools.openapidiff.core.model.ChangedRequestBody;
import org.openapitools.openapidiff.core.model.Endpoint;

/** What openapi-diff finds: everything of an operation but its schemas. */
final class OpenApiOperations {

    private final List<Change> changes = new ArrayList<>();
    private final OpenAPI before;
    private final OpenAPI now;

    private OpenApiOperations(OpenAPI before, OpenAPI now) {
        this.before = before;
        this.now = now;
    }

    static List<Change> changes(String released, String present) {
        ChangedOpenApi difference = OpenApiCompare.fromContents(released, present);
        var found = new OpenApiOperations(difference.getOldSpecOpenApi(), difference.getNewSpecOpenApi());
        difference.getMissingEndpoints().forEach(gone -> found.add(Size.MAJOR, name(gone), "is gone"));
        difference.getNewEndpoints().forEach(added -> found.add(Size.MINOR, name(added), "is new"));
        difference.getChangedOperations().forEach(found::addOperation);
        return found.changes;
    }

    private static String name(Endpoint endpoint) {
        return endpoint.getMethod() + " " + endpoint.getPathUrl();
    }

    private void addOperation(ChangedOperation operation) {
        String place = operation.getHttpMethod() + " " + operation.getPathUrl();
        addParameters(place, operation.getParameters());
        addRequest(place, operation.getRequestBody());
        addResponses(place, operation.getApiResponses());
        boolean open = operation.getOldOperation().getSecurity() == null
                || operation.getOldOperation().getSecurity().isEmpty();
        if (operation.resultSecurityRequirements().isIncompatible()
                || open && !operation.resultSecurityRequirements().isUnchanged()) {
            add(Size.MAJOR, place, "demands other credentials");
        } else if (!operation.resultSecurityRequirements().isUnchanged()) {
            add(Size.MINOR, place, "takes other credentials too");
        }
    }

    private void addParameters(String place, @Nullable ChangedParameters parameters) {
        if (parameters == null) {
            return;
        }
        for (Parameter listed : parameters.getIncreased()) {
            Parameter added = resolved(listed, now);
            if (Boolean.TRUE.equals(added.getRequired())) {
                add(Size.MAJOR, place, "requires the new %s parameter '%s'".formatted(added.getIn(), added.getName()));
            } else {
                add(Size.MINOR, place, "takes the new %s parameter '%s'".formatted(added.getIn(), added.getName()));
            }
        }
        parameters.getMissing().stream()
                .map(listed -> resolved(listed, before))
                .forEach(gone -> add(
                        Size.MAJOR,
                        place,
                        "has no %s parameter '%s' any more".formatted(gone.getIn(), gone.getName())));
        parameters.getChanged().forEach(changed -> {
            String parameter = "%s parameter '%s'".formatted(changed.getIn(), changed.getName());
            if (changed.isChangeRequired()) {
                boolean required = Boolean.TRUE.equals(changed.getNewParameter().getRequired());
                add(
                        required ? Size.MAJOR : Size.MINOR,
                        place,
                        required ? "requires its " + parameter + " now" : "can do without its " + parameter);
            }
            if (changed.isChangeStyle() || changed.isChangeExplode()) {
                add(Size.MAJOR, place, "wants its %s written in another style".formatted(parameter));
            }
        });
    }

    /** openapi-diff leaves what is new or gone as it was written. */
    private static Parameter resolved(Parameter listed, OpenAPI document) {
        String reference = listed.get$ref();
        return reference == null
                ? listed
                : document.getComponents().getParameters().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private void addRequest(String place, @Nullable ChangedRequestBody request) {
        if (request == null) {
            return;
        }
        if (request.isChangeRequired()) {
            boolean required = request.getNewRequestBody() != null
                    && Boolean.TRUE.equals(request.getNewRequestBody().getRequired());
            add(required ? Size.MAJOR : Size.MINOR, place, required ? "requires a body now" : "can do without a body");
        }
        addContent(place + " request", request.getContent());
    }

    private void addResponses(String place, @Nullable ChangedApiResponse responses) {
        if (responses == null) {
            return;
        }
        responses.getIncreased().keySet().forEach(status -> add(Size.MINOR, place, "may answer " + status));
        responses.getMissing().keySet().forEach(status -> add(Size.MAJOR, place, "answers no " + status + " any more"));
        responses.getChanged().forEach((status, response) -> {
            addContent(place + " " + status, response.getContent());
            addHeaders(place + " " + status, response.getHeaders());
        });
    }

    private void addContent(String place, @Nullable ChangedContent content) {
        if (content != null) {
            addNamed(place, "media type ", content.getIncreased(), content.getMissing());
        }
    }

    private void addHeaders(String place, @Nullable ChangedHeaders headers) {
        if (headers != null) {
            addNamed(place, "header ", headers.getIncreased(), headers.getMissing());
        }
    }

    private void addNamed(String place, String what, Map<String, ?> increased, Map<String, ?> missing) {
        increased.keySet().forEach(name -> add(Size.MINOR, place, "has the new " + what + name));
        missing.keySet().forEach(name -> add(Size.MAJOR, place, "has no " + what + name + " any more"));
    }

    private void add(Size size, String place, String what) {
        changes.add(new Change(size, place, what));
    }
}

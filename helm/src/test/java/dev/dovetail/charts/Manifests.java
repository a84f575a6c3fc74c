package dev.dovetail.charts;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;

/** Reads manifests strictly: a field that a kind does not have is an error, as it is to {@code kubectl apply}. */
final class Manifests {

    private static final KubernetesSerialization TYPES = new KubernetesSerialization();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new WithoutAnySetter());

    private Manifests() {}

    static List<HasMetadata> read(String yaml) {
        List<HasMetadata> objects = new ArrayList<>();
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(yaml)) {
            while (documents.hasNext()) {
                JsonNode document = documents.next();
                if (!document.isNull() && !document.isMissingNode() && !document.isEmpty()) {
                    objects.add(read(document));
                }
            }
        } catch (Exception e) {
            throw new AssertionError("Not manifests: " + e.getMessage() + "\n" + yaml, e);
        }
        return objects;
    }

    private static HasMetadata read(JsonNode document) throws JsonProcessingException {
        HasMetadata object = TYPES.convertValue(document, HasMetadata.class);
        if (!(object instanceof GenericKubernetesResource)) {
            STRICT.treeToValue(document, object.getClass());
        }
        return object;
    }

    /** The types keep what they do not know in a map of their own; without it, Jackson refuses it. */
    private static final class WithoutAnySetter extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated a) {
            return a instanceof AnnotatedMember ? Boolean.FALSE : super.hasAnySetter(a);
        }
    }
}

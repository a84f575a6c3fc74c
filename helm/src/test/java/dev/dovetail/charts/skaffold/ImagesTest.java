package dev.dovetail.charts.skaffold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dovetail.charts.Repository;

import static org.assertj.core.api.Assertions.assertThat;

/** Which changes build which image. */
class ImagesTest {

    private static final Modules MODULES = new Modules();

    /** A module's folder, and the paths whose changes build its image. */
    record Image(String module, List<String> paths) {

        @Override
        public String toString() {
            return module;
        }

        private boolean isBuiltAfterAChangeOf(String path) {
            return paths.stream()
                    .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                    .anyMatch(pattern -> pattern.matches(Path.of(path)));
        }
    }

    @ParameterizedTest
    @MethodSource("images")
    void a_change_in_a_module_that_an_image_is_made_of_builds_it(Image image) {
        assertThat(MODULES.behind(image.module()))
                .allSatisfy(module -> assertThat(image.isBuiltAfterAChangeOf(module + "/pom.xml"))
                        .as(module + "/pom.xml")
                        .isTrue())
                .allSatisfy(module -> assertThat(!Files.exists(Repository.path(module + "/src/main"))
                                || image.isBuiltAfterAChangeOf(module + "/src/main"))
                        .as(module + "/src/main")
                        .isTrue());
    }

    @Test
    void each_application_has_an_image() {
        assertThat(images().map(Image::module)).containsExactlyInAnyOrderElementsOf(applications());
    }

    private static Stream<Image> images() {
        return documents().stream()
                .flatMap(document -> elements(document.at("/build/artifacts")))
                .map(artifact -> artifact.get("custom"))
                .map(custom -> new Image(
                        custom.get("buildCommand").asText().replace("k8s/dev/build-image ", ""),
                        elements(custom.at("/dependencies/paths"))
                                .map(JsonNode::asText)
                                .toList()));
    }

    /** The relay, and every service that is a program. */
    private static List<String> applications() {
        try (Stream<Path> services = Files.list(Repository.path("services"))) {
            return Stream.concat(
                            Stream.of("debezium-connector"),
                            services.filter(folder ->
                                            Files.exists(folder.resolve("src/main/resources/application.properties")))
                                    .map(folder -> "services/" + folder.getFileName()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> documents() {
        try (var documents =
                new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(Repository.text("skaffold.yaml"))) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}

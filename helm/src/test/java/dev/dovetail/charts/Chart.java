package dev.dovetail.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;

/**
 * A chart of this repository, as Helm sees it. Charts are copied to {@code target/charts} first, so that fetching
 * dependencies leaves the sources alone.
 */
public final class Chart {

    /** The version of Kubernetes that charts are rendered for. */
    public static final String KUBERNETES = "1.34.0";

    /** The release's name and namespace in every rendering. */
    public static final String RELEASE = "test";

    public static final String NAMESPACE = "shop";

    private final Path folder;

    private Chart(Path folder) {
        this.folder = folder;
    }

    /**
     * The chart in {@code helm/<name>}, with the charts it depends on.
     *
     * @param name the folder's name, for example {@code dovetail-relay}
     */
    public static Chart named(String name) {
        return new Chart(ChartFolders.get(name));
    }

    /**
     * Renders with these values over those of {@code values.yaml}.
     *
     * @param values YAML; later ones over earlier ones
     * @throws RefusedException if Helm refuses them: the schema, or a sentence of the chart's own
     */
    public Rendered render(String... values) {
        return Rendered.of(template(RELEASE, NAMESPACE, values));
    }

    /** As {@link #render}, with the pods of {@code helm test}, which Helm leaves out of a rendering. */
    public Rendered renderWithTests(String... values) {
        return new Chart(ChartFolders.withTests(folder)).render(values);
    }

    /** As {@link #render}, with a release of this name. */
    public Rendered renderAs(String release, String values) {
        return renderAs(release, NAMESPACE, values);
    }

    /** As {@link #render}, with a release of this name in this namespace. */
    public Rendered renderAs(String release, String namespace, String values) {
        return Rendered.of(template(release, namespace, values));
    }

    /**
     * What Helm says of values it does not accept.
     *
     * @throws AssertionError if it accepts them
     */
    public String refusalOf(String... values) {
        try {
            template(RELEASE, NAMESPACE, values);
        } catch (RefusedException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("Helm accepted the values:\n" + String.join("\n", values));
    }

    /** What {@code helm lint --strict} finds wrong with the chart and its default values; empty when it passes. */
    public List<String> lint() {
        LintResult result = new Helm(folder).lint().strict().call();
        return result.isFailed() ? result.getMessages() : List.of();
    }

    /** The chart's folder; what is written there is lost. */
    public Path folder() {
        return folder;
    }

    private String template(String release, String namespace, String... values) {
        List<Path> files = Stream.of(values).map(Chart::file).toList();
        try {
            var command = new Helm(folder)
                    .template()
                    .withName(release)
                    .withNamespace(namespace)
                    .withKubeVersion(KUBERNETES);
            files.forEach(command::withValuesFile);
            return command.call();
        } catch (IllegalStateException e) {
            throw new RefusedException(e.getMessage());
        } finally {
            files.forEach(file -> file.toFile().delete());
        }
    }

    private static Path file(String values) {
        try {
            return Files.writeString(Files.createTempFile("values", ".yaml"), values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

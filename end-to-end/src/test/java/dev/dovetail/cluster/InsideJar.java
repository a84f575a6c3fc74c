package dev.dovetail.cluster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;

import dev.dovetail.cluster.inside.Ending;

/** The compiled package {@link dev.dovetail.cluster.inside}, as a ConfigMap: no image has to be built for it. */
final class InsideJar {

    static final String NAME = "inside";
    static final String FOLDER = "/inside";

    private InsideJar() {}

    /** Puts it into the namespace. */
    static void provide(Cluster cluster) {
        cluster.client()
                .configMaps()
                .resource(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName(NAME)
                        .endMetadata()
                        .addToBinaryData("inside.jar", Base64.getEncoder().encodeToString(jar()))
                        .build())
                .serverSideApply();
    }

    private static byte[] jar() {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes)) {
            Path classes = Path.of(Ending.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path folder = classes.resolve(Ending.class.getPackageName().replace('.', '/'));
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                    jar.write(Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}

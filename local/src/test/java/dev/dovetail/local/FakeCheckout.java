package dev.dovetail.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import dev.dovetail.local.platform.Layout;
import dev.dovetail.local.platform.Platform;

/** A checkout in which relay and services are built, each a {@link FakeApplication}. */
public final class FakeCheckout {

    private FakeCheckout() {}

    /** Built anew there. */
    public static Layout in(Path root) throws IOException {
        write(root.resolve("debezium-connector"));
        for (String service : Platform.SERVICES) {
            write(root.resolve("services").resolve(Platform.moduleOf(service)));
        }
        write(root.resolve("services").resolve(Platform.GATEWAY));
        return Layout.of(root);
    }

    private static void write(Path module) throws IOException {
        var application = Files.createDirectories(module.resolve("target/quarkus-app"));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeApplication.class.getName());
        var classFile = FakeApplication.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(application.resolve("quarkus-run.jar")), manifest);
                var bytes = FakeApplication.class.getClassLoader().getResourceAsStream(classFile)) {
            jar.putNextEntry(new JarEntry(classFile));
            bytes.transferTo(jar);
        }
    }
}

package dev.dovetail.container.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.container.image.jib.deployment.ContainerImageJibConfig;
import io.quarkus.deployment.util.FileUtil;

/**
 * The cache of one image. Java accepts a cache only if it is the same Java, and if every jar has the same size and time
 * as when the cache was made. So the training runs with the Java of the base image, taken out of it, and with a copy of
 * the application that has the times it will have in the image.
 */
final class AotCache {

    private final ContainerImageJibConfig jib;
    private final AotCacheConfig config;
    private final Path folder;

    /**
     * Prepares it.
     *
     * @param folder where to work; emptied before and after
     */
    AotCache(ContainerImageJibConfig jib, AotCacheConfig config, Path folder) {
        this.jib = jib;
        this.config = config;
        this.folder = folder;
    }

    /** Makes the cache of the application in that folder and puts it into that file. */
    void make(BaseImageDownload baseImage, Path application, Path cache) throws IOException {
        requireLinux();
        FileUtil.deleteDirectory(folder);
        Files.createDirectories(folder);
        Path file = folder.resolve("base-image.tar");
        baseImage.to(file);
        var base = BaseImage.unpack(file, Files.createDirectories(folder.resolve("base-image")));
        Path java = folder.resolve("java");
        base.copy(base.javaHome(), java);
        Path copy = folder.resolve("application");
        copyAsInImage(application, copy);
        Path log = folder.resolveSibling("aot-cache.log");
        Path made = folder.resolve("made.aot");
        new Training(java.resolve("bin/java"), copy, log, config.patience()).makeCache(made, options(), environment());
        Files.move(made, cache);
        FileUtil.deleteDirectory(folder);
    }

    private static void requireLinux() throws IOException {
        if (!System.getProperty("os.name").equals("Linux")) {
            throw new IOException("the Java of the base image runs on Linux only, and this is "
                    + System.getProperty("os.name") + "; build on Linux, for example in CI");
        }
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(jib.jvmArguments());
        options.addAll(jib.jvmAdditionalArguments().orElse(List.of()));
        options.removeIf(option -> option.startsWith("@"));
        return options;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(jib.environmentVariables());
        environment.putAll(config.environment());
        return environment;
    }

    // Jib gives every file the beginning of 1970.
    private static void copyAsInImage(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path target = to.resolve(from.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                    Files.setLastModifiedTime(target, FileTime.from(Instant.EPOCH));
                }
            }
        }
    }
}

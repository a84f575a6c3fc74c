package dev.dovetail.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SourceRulesTest {

    private static final int LONGEST = 300;

    @Test
    void no_file_is_a_house_of_its_own() throws IOException {
        assertThat(sources().filter(file -> lines(file) > LONGEST)).isEmpty();
    }

    @Test
    void no_name_says_nothing() throws IOException {
        assertThat(sources()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> name.matches(".*(Utils?|Helper|Manager|Impl|Common)\\.java")))
                .isEmpty();
        assertThat(sources().map(Path::toString).filter(path -> path.matches(".*/(utils?|common|impl|helpers?)/.*")))
                .isEmpty();
    }

    @Test
    void versions_stand_in_the_parent_pom_only() throws IOException {
        try (Stream<Path> files = Files.walk(root(), 4)) {
            List<Path> poms = files.filter(file -> file.endsWith("pom.xml"))
                    .filter(file -> !file.equals(root().resolve("pom.xml"))
                            && !file.toString().contains("/target/"))
                    .toList();
            assertThat(poms).hasSizeGreaterThan(10);
            assertThat(poms)
                    .allSatisfy(pom -> assertThat(Files.readString(pom))
                            .as(pom.toString())
                            .doesNotContainPattern("<version>(?!0\\.1\\.0-SNAPSHOT|\\$\\{)"));
        }
    }

    private static Stream<Path> sources() throws IOException {
        List<Path> found;
        try (Stream<Path> files = Files.walk(root())) {
            found = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
        assertThat(found).hasSizeGreaterThan(100);
        return found.stream();
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        return Path.of("").toAbsolutePath().getParent();
    }
}

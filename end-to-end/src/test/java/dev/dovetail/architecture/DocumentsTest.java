package dev.dovetail.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentsTest {

    private static final Pattern EXAMPLE = Pattern.compile("```.*?```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?![a-z]+:)([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*[a-z](?:Test|IT))`");
    private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules");

    @Test
    void what_a_page_links_to_is_there() throws IOException {
        assertThat(pages())
                .hasSizeGreaterThan(50)
                .allSatisfy(page -> assertThat(found(LINK, page))
                        .as(page.toString())
                        .allSatisfy(
                                link -> assertThat(page.resolveSibling(link)).exists()));
    }

    @Test
    void a_test_that_a_page_names_is_there() throws IOException {
        Set<String> tests = new HashSet<>();
        try (Stream<Path> files = files(".java")) {
            files.forEach(file -> tests.add(file.getFileName().toString().replace(".java", "")));
        }
        assertThat(pages())
                .allSatisfy(page -> assertThat(tests).as(page.toString()).containsAll(found(TEST, page)));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = files(".md")) {
            return files.toList();
        }
    }

    private static Stream<Path> files(String suffix) throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent();
        return Files.walk(root)
                .filter(file -> file.toString().endsWith(suffix))
                .filter(file ->
                        Stream.of(root.relativize(file).toString().split("/")).noneMatch(NOT_OURS::contains));
    }

    private static Set<String> found(Pattern pattern, Path page) {
        try {
            String text = EXAMPLE.matcher(Files.readString(page)).replaceAll("");
            return pattern.matcher(text)
                    .results()
                    .map((MatchResult result) -> result.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new AssertionError(page + " cannot be read", e);
        }
    }
}

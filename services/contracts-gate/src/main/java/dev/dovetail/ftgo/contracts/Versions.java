package dev.dovetail.ftgo.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The versions of contracts, as a file has them: name to MAJOR.MINOR.PATCH, or {@value #WITHDRAWN}. */
final class Versions {

    /** Instead of a version: the contract is given up, and its files are gone. */
    static final String WITHDRAWN = "withdrawn";

    private static final YAMLMapper YAML = new YAMLMapper();

    private final SortedMap<String, String> byContract;

    private Versions(SortedMap<String, String> byContract) {
        this.byContract = byContract;
    }

    /** None if there is no such file. */
    static Versions read(Path file) {
        if (!Files.exists(file)) {
            return new Versions(new TreeMap<>());
        }
        try {
            Map<String, String> read = YAML.readValue(file.toFile(), new TypeReference<TreeMap<String, String>>() {});
            return new Versions(read == null ? new TreeMap<>() : new TreeMap<>(read));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no YAML map of contract to version", e);
        }
    }

    SortedMap<String, String> all() {
        return byContract;
    }

    boolean isWithdrawn(String contract) {
        return WITHDRAWN.equals(byContract.get(contract));
    }

    /** @throws IllegalArgumentException if what stands there is no version */
    Optional<SemanticVersion> of(String contract) {
        return Optional.ofNullable(byContract.get(contract))
                .filter(version -> !version.equals(WITHDRAWN))
                .map(SemanticVersion::of);
    }
}

package dev.dovetail.ftgo.contracts;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What each test of rules asserts. */
final class Rules {

    private Rules() {}

    static void check(Rule rule, String file) {
        // When
        List<Change> changes = rule.changes(file);

        // Then
        assertThat(Rule.largest(changes)).as(changes.toString()).isEqualTo(rule.size());
        assertThat(changes.stream().filter(change -> change.size() == rule.size()))
                .anySatisfy(change -> assertThat(change.toString()).contains(rule.says()));
    }
}

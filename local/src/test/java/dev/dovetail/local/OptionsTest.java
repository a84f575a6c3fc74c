package dev.dovetail.local;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.local.Options.Command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTest {

    @Test
    void withoutArgumentsEverythingStartsWithTheDemonstration() {
        assertThat(parse()).isEqualTo(new Options(Command.RUN, false, true));
    }

    @Test
    void startingCanForgetAndCanDoWithoutTheDemonstration() {
        assertThat(parse("--fresh", "--no-demo")).isEqualTo(new Options(Command.RUN, true, false));
    }

    @Test
    void thereAreCommandsForAnotherTerminal() {
        assertThat(parse("status").command()).isEqualTo(Command.STATUS);
        assertThat(parse("stop").command()).isEqualTo(Command.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void helpWins(String help) {
        assertThat(parse("--fresh", help).command()).isEqualTo(Command.HELP);
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        assertThatThrownBy(() -> parse("--frehs"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'--frehs' is not an option of ./run");
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        assertThatThrownBy(() -> parse("stop", "--fresh")).hasMessageContaining("go with starting only");
        assertThatThrownBy(() -> parse("stop", "status")).hasMessageContaining("one command too many");
    }

    @Test
    void theUsageNamesEveryOption() {
        assertThat(Options.usage()).contains("--fresh", "--no-demo", "--help", "status", "stop");
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments));
    }
}

package org.refugia.tutorials;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.refugia.cli.Refugia;
import org.refugia.cli.Understood;

/**
 * Commands that other documents show would take minutes. The program knows them, and runs of what ships are checked as far
 * as {@code --dry-run} and {@code validate} go.
 */
class ShownCommandsTest {
    static Stream<Arguments> commands() throws IOException {
        List<Arguments> commands = new ArrayList<>();
        for (String document :
                List.of("README.md", "docs/how-long-a-ban.md", "docs/experiments.md", "CONTRIBUTING.md")) {
            for (Step step : Tutorial.read(Path.of(document)).steps()) {
                if (step instanceof Step.Command command && command.text().matches("(\\./)?refugia .*")) {
                    commands.add(Arguments.of(document, command.text()));
                }
            }
        }
        return commands.stream();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("commands")
    void whatADocumentShowsIsUnderstood(String document, String command) {
        List<String> words =
                Shell.words(command.replaceFirst("(\\./)?refugia ", "").replaceFirst(" > .*", ""));
        assertEquals(Optional.empty(), Understood.mistake(words.toArray(String[]::new)));
        boolean ships = words.size() > 1 && Files.exists(Path.of(words.get(1)));
        if (ships && words.get(0).equals("run")) {
            List<String> dry = new ArrayList<>(words);
            dry.addAll(List.of("--dry-run", "--overwrite")); // whoever runs this may have results there
            does(dry);
        } else if (ships && words.get(0).equals("sweep")) {
            List<String> checked = new ArrayList<>(words);
            checked.set(0, "validate");
            does(checked);
        }
    }

    private static void does(List<String> words) {
        StringWriter said = new StringWriter();
        PrintWriter printer = new PrintWriter(said, true);
        assertEquals(0, Refugia.execute(words.toArray(String[]::new), printer, printer), said::toString);
    }
}

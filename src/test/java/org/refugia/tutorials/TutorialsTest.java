package org.refugia.tutorials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.TestAbortedException;

/**
 * The tutorials do what they say: a reader who types every command sees what is printed, and every number is the runs'.
 * One alone: {@code -Dtutorial=first-hour}.
 */
class TutorialsTest {
    @TempDir
    private static Path folder;

    private static final List<Workplace> OPEN = new ArrayList<>();

    static List<Path> tutorials() {
        return Stream.of("first-hour", "policy-brief", "sweep-on-slurm", "add-a-shock")
                .filter(name -> name.contains(System.getProperty("tutorial", "")))
                .map(name -> Path.of("docs", name + ".md"))
                .toList();
    }

    @AfterAll
    static void closeAll() throws IOException {
        for (Workplace each : OPEN) {
            each.close();
        }
    }

    @TestFactory
    Stream<DynamicContainer> everyCommandRunsAndEveryNumberIsThatOfTheRuns() {
        return tutorials().stream().map(TutorialsTest::steps);
    }

    private static DynamicContainer steps(Path file) {
        try {
            Tutorial tutorial = Tutorial.read(file);
            Reader reader = new Reader(file);
            return dynamicContainer(
                    file.toString(),
                    tutorial.steps().stream()
                            .map(step -> dynamicTest("%s:%d".formatted(file, step.line()), () -> reader.does(step))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Goes through a document; whoever is lost once does not go on. */
    private static final class Reader {
        private final Path file;
        private Workplace place;
        private StringBuilder printed = new StringBuilder();
        private boolean left;
        private String lost = "";

        Reader(Path file) {
            this.file = file;
        }

        void does(Step step) throws IOException {
            assumeFalse(!lost.isEmpty(), "not tried after what failed in line " + lost);
            if (place == null) {
                place = new Workplace(Files.createDirectory(folder.resolve(file.getFileName())));
                OPEN.add(place);
            }
            try {
                take(step);
            } catch (TestAbortedException e) {
                left |= step instanceof Step.Command command && !command.text().matches("./refugia (gui|serve) .*");
                throw e;
            } catch (AssertionError | IOException | RuntimeException e) {
                boolean told = step instanceof Step.Shown || step instanceof Step.Claimed;
                lost = told ? lost : Integer.toString(step.line());
                throw e;
            }
        }

        private void take(Step step) throws IOException {
            if (step instanceof Step.Command command) {
                run(command);
            } else if (step instanceof Step.Shown shown) {
                assumeFalse(left, "what prints this was not done here");
                Optional<String> missing = Printed.missing(shown.lines(), printed.toString());
                assertTrue(missing.isEmpty(), () -> "not printed: %s%nbut:%n%s".formatted(missing.get(), printed));
            } else if (step instanceof Step.Claimed claim) {
                assumeFalse(left, "the runs that tell this were not done here");
                double[] found = place.ask(claim.question());
                assertTrue(
                        Figure.of(claim.shown()).holds(found, claim.question().mean()),
                        () -> "the text says %s of %s; the runs say %s"
                                .formatted(claim.shown(), claim.question().text(), Figure.range(found)));
            } else if (step instanceof Step.Written written) {
                place.write(written);
            } else if (step instanceof Step.Inserted inserted) {
                place.insert(inserted);
            }
        }

        private void run(Step.Command command) throws IOException {
            if (command.first()) {
                printed = new StringBuilder();
            }
            left = false;
            Session.Answer answer = place.run(command);
            printed.append(answer.out()).append(answer.err());
            assertEquals(command.code(), answer.code(), () -> command.text() + "\n" + answer.out() + answer.err());
        }
    }

    @ParameterizedTest
    @MethodSource("tutorials")
    void everyNumberInBoldTypeIsChecked(Path tutorial) throws IOException {
        assertEquals(List.of(), Tutorial.read(tutorial).unchecked());
    }
}

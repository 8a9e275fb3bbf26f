package org.refugia.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.network.TieFile;
import org.refugia.parameter.InvalidInput;
import org.refugia.results.Hash;

/** What is kept of an experiment can be read again where the copies lie, and is the same experiment. */
class StoredExperimentTest {
    private static final String TIED = """
            id: tied
            title: Tied
            question: Is it found again?
            time: {start: 2025-01-01, end: 2025-02-01}
            population: {agents: 3}
            network: {type: file, path: ../data/ties.txt}
            platforms: {home: {accounts: 100 %, quality: 1.0}}
            """;

    private static final String ASK = "measures: [\"dau(home, end)\"]\n";

    @TempDir
    private Path folder;

    private SmallExperiment small;

    @BeforeEach
    void write() {
        small = new SmallExperiment(folder);
        small.write("stories/tied.yaml", TIED);
        small.write("data/ties.txt", "a b\nb c\n");
        small.write("other/ties.txt", "a c\n");
        small.write("other/third.txt", "c b\n");
    }

    private ExperimentFile again(ExperimentFile given) throws IOException {
        Path copies = Files.createDirectories(folder.resolve("elsewhere/inputs"));
        for (Map.Entry<String, Path> input : given.inputs().entrySet()) {
            Files.copy(input.getValue(), copies.resolve(input.getKey()));
        }
        Files.writeString(copies.resolve(ScenarioFile.STORED), given.storedScenario());
        Files.writeString(copies.resolve(ExperimentReader.STORED), given.stored());
        return ExperimentReader.read(copies.resolve(ExperimentReader.STORED), ExperimentOptions.NONE);
    }

    private static List<String> cells(ExperimentFile file) {
        List<String> cells = new ArrayList<>();
        for (DesignPoint point : file.points()) {
            file.variants()
                    .forEach(variant -> cells.add(file.cell(variant, point).text()));
        }
        return cells;
    }

    private void assertSame(ExperimentFile given) throws IOException {
        ExperimentFile again = again(given);
        assertEquals(given.identity(), again.identity());
        assertEquals(given.points(), again.points());
        assertEquals(given.variants(), again.variants());
        assertEquals(cells(given), cells(again));
        assertEquals(given.measures(), again.measures());
        assertEquals(given.curves(), again.curves());
        assertEquals(List.of(), again.mistakes());
        assertEquals(given.stored(), again.stored(), "stored once more it stays as it is");
    }

    private ExperimentFile tied(String body) {
        Path file = small.write("sweep.yaml", SmallExperiment.HEAD.replace("small.yaml", "stories/tied.yaml") + body);
        return ExperimentReader.read(file, ExperimentOptions.NONE);
    }

    @Test
    void anExperimentIsFoundAgain() throws IOException {
        assertSame(small.read(SmallExperiment.BODY));
    }

    @Test
    void whatTheCommandLineChangedIsKept() throws IOException {
        assertSame(small.read(
                SmallExperiment.BODY.replace(
                        "[no-shocks, as-happened]", "{calm: {}, lax: {set: {shocks.ban.enforcement: 5 %}}}"),
                new Overrides(Map.of("choice.terms.habit.weight", "2"), List.of("back"), List.of())));
    }

    @Test
    void variantsMayNameFiles() throws IOException {
        ExperimentFile given = tied(ASK + """
                variants:
                  as-it-is: {}
                  other: {set: {network.path: ../other/ties.txt}}
                """);
        assertEquals(
                List.of("sweep.yaml", "tied.yaml", "ties.txt", "2-ties.txt"),
                List.copyOf(given.inputs().keySet()));
        assertFalse(given.stored().contains("../other"), given.stored());
        assertTrue(given.resolved().contains("../other/ties.txt"), given.resolved());
        assertEquals(2, Set.copyOf(cells(given)).size());
        assertSame(given);
    }

    @Test
    void valuesMayNameFilesAndAreToldApartByWhatTheseHold() throws IOException {
        small.write("other/twin.txt", "c b\n");
        ExperimentFile given = tied(ASK + """
                variants: [as-happened]
                levers: [{path: network.path, values: [../other/third.txt, ../data/ties.txt, ../other/twin.txt]}]
                """);
        List<String> cells = cells(given);
        assertEquals(2, new HashSet<>(cells).size(), cells::toString);
        assertEquals(cells.get(0), cells.get(2), "files that hold the same are the same");
        assertTrue(cells.get(0).contains(Hash.of(folder.resolve("other/third.txt"))), cells.get(0));
        TieFile ties = (TieFile)
                given.cell("as-happened", given.points().get(0)).scenario().network();
        assertEquals(folder.resolve("other/third.txt"), ties.path().normalize());
        assertEquals(List.of("third.txt"), given.points().get(0).values(), "tables show a file by its name");
        assertSame(given);
    }

    @Test
    void keysThatHoldNamesOfFilesMayBeValues() throws IOException {
        ExperimentFile given = tied(ASK + """
                variants: [as-happened]
                levers: [{path: network, values: [well-mixed, {type: file, path: ../other/third.txt}]}]
                """);
        assertEquals(
                "{type: file, path: third.txt}", given.points().get(1).values().get(0));
        assertSame(given);
    }

    @Test
    void aTableIsKeptAndMayLieAnywhere() throws IOException {
        small.write("tables/points.csv", "choice.terms.habit.weight,shocks.ban.until\n2,3 d\n,4 d\n1,\n");
        String body = "measures: [\"dau(home, end)\"]\nvariants: [no-shocks, as-happened]\n"
                + "design: {type: file, path: tables/points.csv}\n";
        ExperimentFile given = small.read(body);
        assertTrue(given.inputs().containsKey("points.csv"), given.inputs()::toString);
        assertSame(given);
        Map<String, String> identity = given.identity();
        small.write("tables/points.csv", "choice.terms.habit.weight,shocks.ban.until\n2,3 d\n1,4 d\n,\n");
        assertNotEquals(identity, small.read(body).identity(), "another table is another experiment");
    }

    @Test
    void aTableThatNamesFilesIsRefused() {
        small.write("files.csv", "network.path\n../data/ties.txt\n../other/third.txt\n");
        InvalidInput refused = assertThrows(
                InvalidInput.class,
                () -> tied(ASK + "variants: [as-happened]\ndesign: {type: file, path: files.csv}\n"));
        assertEquals(
                List.of(
                        "files.csv:2  error  network.path: names a file, which a table cannot: list it under `values` of a"
                                + " lever or factor"),
                small.texts(refused.problems()));
    }

    @Test
    void theResolvedExperimentReadsAsTheSame() {
        ExperimentFile given = small.read(SmallExperiment.BODY);
        Path resolved = small.write("again.yaml", given.resolved());
        ExperimentFile again = ExperimentReader.read(resolved, ExperimentOptions.NONE);
        assertEquals(given.identity(), again.identity());
        assertEquals(given.points(), again.points());
        assertEquals(given.resolved(), again.resolved());
    }
}

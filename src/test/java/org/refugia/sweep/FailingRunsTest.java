package org.refugia.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.results.Frictionless;

/** A run that goes wrong is a row like any other; the rest of the sweep goes on. */
class FailingRunsTest {
    /** Utility at the end of the ban is minus infinity where the quality is as low as numbers go. */
    private static final String EXPERIMENT = """
            schema: experiment/1
            id: some-fail
            title: Some fail
            question: What becomes of the others?
            scenario: town.yaml
            variants:
              no-shocks: {}
              distrust: {set: {shocks.back.trust_loss: 1.7e308 utils}}
            replicates: {count: 3, seed: 5}
            vary:
              - {path: platforms.old.quality, values: [1, -1.7e308]}
            measures: ["dau(refuge, end)"]
            """;

    @TempDir
    private Path folder;

    private int sweep(String... more) throws Exception {
        Path experiment = Experiments.write(folder.resolve("in"), EXPERIMENT);
        String[] command = new String[5 + more.length];
        System.arraycopy(
                new String[] {"sweep", experiment.toString(), "--no-charts", "--out", out().toString()},
                0,
                command,
                0,
                5);
        System.arraycopy(more, 0, command, 5, more.length);
        return Experiments.run(folder.resolve("log"), command);
    }

    private Path out() {
        return folder.resolve("out");
    }

    private String log() throws Exception {
        return Files.readString(folder.resolve("log"));
    }

    @Test
    void aPointThatAlwaysFailsIsRowsWithItsErrorAndCodeFour() throws Exception {
        assertEquals(4, sweep(), log());
        List<String> rows = Files.readAllLines(out().resolve("runs.csv"));
        assertEquals(1 + 2 * 2 * 3, rows.size());
        List<String> failed =
                rows.stream().filter(row -> row.contains(",failed,")).toList();
        assertEquals(3, failed.size(), failed::toString);
        assertTrue(failed.get(0).startsWith("distrust/2/1,distrust,2,1,1,"), failed.get(0));
        assertTrue(failed.get(0).contains("IllegalStateException: "), failed.get(0));
        assertTrue(log().contains("3 of 12 runs failed"), log());
        assertTrue(log().contains("refugia reproduce"), log());
        assertTrue(Files.readString(out().resolve("manifest.json")).contains("\"failed\": 3"));
        String differences = Files.readString(out().resolve("differences.csv"));
        assertTrue(differences.contains("distrust,no-shocks,1,1,\"dau(refuge, end)\",3,"), differences);
        assertTrue(differences.contains("distrust,no-shocks,2,1,\"dau(refuge, end)\",0,"), differences);
    }

    @Test
    void failedRunsAreTriedAgainOnlyWhenTold() throws Exception {
        assertEquals(4, sweep(), log());
        int before = Experiments.finished(out()).size();
        assertEquals(4, sweep(), log());
        assertEquals(before, Experiments.finished(out()).size());
        assertEquals(4, sweep("--retry-failed"), log());
        assertEquals(before + 3, Experiments.finished(out()).size());
        assertEquals(4, Experiments.run(folder.resolve("log"), "status", out().toString()));
        assertTrue(log().contains("9 of 12 runs done (100 %), 3 failed, 0 missing"), log());
    }

    @Test
    void everyColumnOfEveryTableIsDescribedForOtherPrograms() throws Exception {
        assertEquals(4, sweep(), log());
        Frictionless.assertDescribes(out());
    }

    @Test
    void oneRunCanBeLookedAtByItself() throws Exception {
        assertEquals(4, sweep(), log());
        assertEquals(
                0,
                Experiments.run(folder.resolve("log"), "reproduce", out().toString(), "--run", "distrust/2/1", "-v"));
        assertTrue(log().contains("distrust/2/1: identical (it fails: IllegalStateException: "), log());
        assertTrue(log().contains("at org.refugia."), "with -v it says where in the program");
        assertEquals(0, Experiments.run(folder.resolve("log"), "reproduce", out().toString(), "--sample", "4"), log());
        assertEquals(4, Files.readAllLines(folder.resolve("log")).size(), log());
        assertEquals(3, Experiments.run(folder.resolve("log"), "reproduce", out().toString(), "--run", "distrust/9/1"));
        assertTrue(log().contains("is no run of this sweep"), log());
    }

    @Test
    void aSweepIsMadeAgainToTheLastByteAndAChangedNumberIsNamed() throws Exception {
        assertEquals(4, sweep(), log());
        assertEquals(0, Experiments.run(folder.resolve("log"), "reproduce", out().toString()), log());
        assertTrue(log().contains("identical: "), log());
        Path runs = out().resolve("runs.csv");
        Files.writeString(runs, Files.readString(runs).replaceFirst("(no-shocks/1/2,.*),[\\d.]+\\n", "$1,77\n"));
        assertEquals(6, Experiments.run(folder.resolve("log"), "reproduce", out().toString()));
        assertTrue(log().contains("runs.csv") && log().contains("77") && log().contains("no-shocks/1/2"), log());
    }
}

package org.refugia.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.batch.Merge;
import org.refugia.batch.Pilot;
import org.refugia.batch.Plan;
import org.refugia.batch.Shard;
import org.refugia.batch.Sweep;
import org.refugia.batch.WorkFolder;
import org.refugia.results.FolderConflict;
import org.refugia.scenario.ExperimentOptions;
import org.refugia.scenario.ExperimentReader;
import org.refugia.scenario.Overrides;

/** What is done once, what is done at all, and what it says. */
class PlanTest {
    private static final Sweep.Watcher NOBODY = new Sweep.Watcher() {
        @Override
        public void begins(int runs, long steps) {}

        @Override
        public void step() {}

        @Override
        public void run(boolean isFailed) {}
    };

    @TempDir
    private Path folder;

    private Sweep.Ending work(Plan plan, WorkFolder place, Sweep.Settings settings) {
        return new Sweep(plan, place, settings, NOBODY).run();
    }

    private static Sweep.Settings all(int jobs) {
        return new Sweep.Settings(jobs, Shard.WHOLE, false, null);
    }

    private static List<String[]> rows(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .skip(1)
                .map(line -> line.split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .toList();
    }

    @Test
    void aCounterfactualWithoutTheShockThatIsVariedIsRunOncePerFactorAndReplicate() throws IOException {
        Plan plan = Experiments.plan(Experiments.write(folder, 3));
        int asHappened = 2 * 4;
        int noShocks = 4;
        assertEquals(3 * (asHappened + noShocks), plan.runs());
    }

    @Test
    void runsThatAreSharedAnswerEachPointsOwnQuestion() throws IOException {
        Plan plan = Experiments.plan(Experiments.write(folder, 2));
        WorkFolder place = WorkFolder.open(folder.resolve("out"), plan, false);
        assertEquals(plan.runs(), work(plan, place, all(2)).done());
        new Merge(plan, List.of(place)).write(place.path());
        List<String[]> rows = rows(place.path().resolve("runs.csv"));
        assertEquals(2 * 8 * 2, rows.size());
        String[] shortBan = rows.get(0);
        String[] longBan = rows.get(4 * 2);
        assertEquals("no-shocks/1/1", shortBan[0]);
        assertEquals("no-shocks/5/1", longBan[0]);
        assertEquals(shortBan[12], longBan[12], "the same run, asked for the same day: " + String.join(",", shortBan));
        assertTrue(!shortBan[14].equals(longBan[14]), "asked for another day, three days after another end");
    }

    @Test
    void everyPairIsIdenticalUntilTheFirstShock() throws IOException {
        Plan plan = Experiments.plan(Experiments.write(folder, 2));
        WorkFolder place = WorkFolder.open(folder.resolve("out"), plan, false);
        work(plan, place, all(2));
        new Merge(plan, List.of(place)).write(place.path());
        for (String[] row : rows(place.path().resolve("runs.csv"))) {
            assertEquals(row[1].equals("no-shocks") ? "" : "2025-01-08", row[8], String.join(",", row));
        }
    }

    @Test
    void moreReplicatesKeepWhatIsDoneAndFewerLeaveItOut() throws IOException {
        Path file = Experiments.write(folder, 2);
        Plan two = Experiments.plan(file);
        WorkFolder place = WorkFolder.open(folder.resolve("out"), two, false);
        work(two, place, all(1));
        ExperimentOptions options = new ExperimentOptions(Overrides.NONE, OptionalInt.of(3), OptionalInt.empty());
        Plan three = Plan.of(ExperimentReader.read(file, options), 1);
        assertEquals(three.runs() - two.runs(), work(three, place, all(1)).done());
        assertEquals(0, new Merge(two, List.of(place)).state().missing());
    }

    @Test
    void enoughReplicatesAreTheFirstThatMakeTheIntervalNarrowWhateverElseWasDone() throws IOException {
        String adaptive = Experiments.text(30)
                .replace(
                        "seed: 5}",
                        "seed: 5, stop_when: {measure: \"dau(refuge, end)\", half_width: 0.5, at_least: 3}}");
        Plan plan = Experiments.plan(Experiments.write(folder, adaptive));
        WorkFolder one = WorkFolder.open(folder.resolve("one"), plan, false);
        Sweep.Ending ending = work(plan, one, all(1));
        Merge merge = new Merge(plan, List.of(one));
        assertTrue(ending.done() < plan.runs(), "it stopped before all 30 replicates");
        assertTrue(merge.replicates() > 3 && merge.replicates() < 30, merge.replicates() + " replicates");
        assertEquals(0, merge.state().missing());
        WorkFolder other = WorkFolder.open(folder.resolve("other"), plan, false);
        work(plan, other, new Sweep.Settings(1, new Shard(1, 2), false, null));
        work(plan, other, new Sweep.Settings(2, new Shard(2, 2), false, null));
        merge.write(one.path());
        Merge beside = new Merge(plan, List.of(other));
        beside.write(other.path());
        assertEquals(merge.replicates(), beside.replicates());
        assertEquals(
                Files.readString(one.path().resolve("runs.csv")),
                Files.readString(other.path().resolve("runs.csv")),
                "shards go further than needed, and the tables do not show it");
    }

    @Test
    void keysDoNotDependOnTitlesPlacesOrFolders() throws IOException {
        Path here = Experiments.write(folder.resolve("here"), 2);
        Path there = Experiments.write(folder.resolve("there"), 2);
        Files.writeString(
                there.resolveSibling("town.yaml"),
                Files.readString(there.resolveSibling("town.yaml"))
                        .replace("title: Town", "title: Village\n# a comment"));
        WorkFolder place = WorkFolder.open(folder.resolve("out"), Experiments.plan(here), false);
        work(Experiments.plan(here), place, all(2));
        assertEquals(
                new Sweep.Ending(0, 0, false), work(Experiments.plan(there), place, all(2)), "nothing is left to do");
    }

    @Test
    void whatTheFolderKeepsIsTheSameExperiment() throws IOException {
        Plan plan = Experiments.plan(Experiments.write(folder, 2));
        WorkFolder place = WorkFolder.open(folder.resolve("out"), plan, false);
        place.keepInputs(plan.experiment());
        Plan kept = Plan.of(place.experiment(), 1);
        assertEquals(plan.experiment().identity(), kept.experiment().identity());
        work(plan, place, all(2));
        assertEquals(new Sweep.Ending(0, 0, false), work(kept, place, all(1)));
    }

    @Test
    void filesOfOneFormAndDifferentContentAreDifferentRuns() throws IOException {
        Plan plan = Experiments.plan(overFiles());
        assertEquals(2 * 2 * 2, plan.runs(), "two variants on two networks in two replicates");
        WorkFolder place = WorkFolder.open(folder.resolve("out"), plan, false);
        work(plan, place, all(2));
        new Merge(plan, List.of(place)).write(place.path());
        List<String[]> rows = rows(place.path().resolve("runs.csv"));
        assertTrue(!rows.get(4)[10].equals(rows.get(6)[10]), "ties of one and of six neighbours: " + rows.get(4)[10]);
    }

    @Test
    void aFileThatHoldsSomethingElseMakesAnotherSweep() throws IOException {
        Path file = overFiles();
        WorkFolder place = WorkFolder.open(folder.resolve("out"), Experiments.plan(file), false);
        Files.writeString(folder.resolve("many.txt"), "0 75\n", StandardOpenOption.APPEND);
        FolderConflict refused =
                assertThrows(FolderConflict.class, () -> WorkFolder.open(place.path(), Experiments.plan(file), false));
        assertTrue(refused.getMessage().contains("files of networks: ["), refused.getMessage());
    }

    /** An experiment whose lever is the file that ties are read from. */
    private Path overFiles() throws IOException {
        ring("few.txt", 1);
        ring("many.txt", 6);
        String text = Experiments.text(2);
        Path file = Experiments.write(folder, text.substring(0, text.indexOf("levers:")) + """
                        levers: [{path: network.path, values: [few.txt, many.txt]}]
                        measures: ["peak(dau(refuge))"]
                        """);
        Path town = folder.resolve("town.yaml");
        Files.writeString(
                town, Files.readString(town).replace("{type: regular, degree: 8}", "{type: file, path: few.txt}"));
        return file;
    }

    private void ring(String file, int neighbours) throws IOException {
        StringBuilder ties = new StringBuilder();
        for (int person = 0; person < 150; person++) {
            for (int next = 1; next <= neighbours; next++) {
                ties.append("%d %d%n".formatted(person, (person + next) % 150));
            }
        }
        Files.writeString(folder.resolve(file), ties);
    }

    @Test
    void aDesignThatIsReadFromATableIsTheSameWhereverTheTableLies() throws IOException {
        String text = Experiments.text(2);
        Files.writeString(folder.resolve("points.csv"), "shocks.ban.until\n2 d\n9 d\n");
        Path file = Experiments.write(folder, text.substring(0, text.indexOf("levers:")) + """
                        design: {type: file, path: points.csv}
                        measures: ["peak(dau(refuge))"]
                        """);
        Plan plan = Experiments.plan(file);
        WorkFolder place = WorkFolder.open(folder.resolve("out"), plan, false);
        place.keepInputs(plan.experiment());
        place.check(Plan.of(place.experiment(), 1), false);
        Files.writeString(folder.resolve("points.csv"), "shocks.ban.until\n2 d\n8 d\n");
        assertThrows(FolderConflict.class, () -> place.check(Experiments.plan(file), false));
    }

    @Test
    void goingOnFromWhatTheFolderKeepsAddsNothingToIt() throws IOException {
        Plan plan = Experiments.plan(Experiments.write(folder, 2));
        WorkFolder place = WorkFolder.open(folder.resolve("out"), plan, false);
        place.keepInputs(plan.experiment());
        List<String> before = inputs(place);
        place.keepInputs(place.experiment());
        assertEquals(before, inputs(place));
    }

    private static List<String> inputs(WorkFolder place) throws IOException {
        try (Stream<Path> files = Files.list(place.path().resolve("inputs"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void overwritingLeavesNothingOfTheOldSweep() throws IOException {
        Plan plan = Experiments.plan(Experiments.write(folder, 2));
        WorkFolder place = WorkFolder.open(folder.resolve("out"), plan, false);
        place.keepInputs(plan.experiment());
        work(plan, place, all(2));
        new Merge(plan, List.of(place)).write(place.path());
        Files.writeString(place.path().resolve("manifest.json"), "{}");
        Files.createDirectories(place.path().resolve("slurm"));
        WorkFolder.open(place.path(), plan, true);
        try (Stream<Path> left = Files.list(place.path())) {
            assertEquals(
                    List.of("plan.json", "segments", "slurm"),
                    left.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertEquals(plan.runs(), work(plan, place, all(2)).done());
    }

    @Test
    void theNumberOfJobsDoesNotShow() throws IOException {
        Plan plan = Experiments.plan(Experiments.write(folder, 3));
        List<Map<String, String>> tables = new ArrayList<>();
        for (int jobs : new int[] {1, 3}) {
            WorkFolder place = WorkFolder.open(folder.resolve("jobs-" + jobs), plan, false);
            work(plan, place, all(jobs));
            new Merge(plan, List.of(place)).write(place.path());
            tables.add(Map.of(
                    "runs", Files.readString(place.path().resolve("runs.csv")),
                    "curves", Files.readString(place.path().resolve("curves.csv"))));
        }
        assertEquals(tables.get(0), tables.get(1));
    }

    @Test
    void thePilotSaysWhatTheSweepWillTake() throws IOException {
        Plan plan = Experiments.plan(Experiments.write(folder, 4));
        Pilot pilot = Pilot.of(plan, 2);
        WorkFolder place = WorkFolder.open(folder.resolve("out"), plan, false);
        work(plan, place, all(1));
        long bytes = Files.size(Experiments.segments(place.path()).get(0));
        assertEquals(plan.runs(), pilot.runs());
        assertEquals(bytes, pilot.bytesPerRun() * plan.runs(), 0.1 * bytes);
        assertTrue(pilot.secondsPerRun() > 0 && pilot.heapMegabytes() >= 192, pilot::toString);
    }
}

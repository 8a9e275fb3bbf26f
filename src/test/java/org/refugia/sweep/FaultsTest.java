package org.refugia.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.random.Decision;
import org.refugia.random.Draws;

/** A sweep that is killed, cut off, doubled, refused or stopped ends with the bytes it would have had anyhow. */
class FaultsTest {
    private static final int REPLICATES = 14;

    @TempDir
    private static Path place;

    private static Path experiment;
    private static Map<String, String> expected;

    @TempDir
    private Path folder;

    @BeforeAll
    static void undisturbed() throws Exception {
        experiment = Experiments.write(place, REPLICATES);
        assertEquals(0, sweep(place.resolve("whole"), "--jobs", "2"), log(place.resolve("whole")));
        expected = Experiments.tables(place.resolve("whole"));
    }

    private static Path logFile(Path out) {
        return out.resolveSibling(out.getFileName() + ".log");
    }

    private static String log(Path out) throws IOException {
        return Files.readString(logFile(out));
    }

    private static String[] command(Path out, String... more) {
        String[] command = new String[5 + more.length];
        command[0] = "sweep";
        command[1] = experiment.toString();
        command[2] = "--no-charts";
        command[3] = "--out";
        command[4] = out.toString();
        System.arraycopy(more, 0, command, 5, more.length);
        return command;
    }

    private static int sweep(Path out, String... more) throws IOException, InterruptedException {
        return Experiments.run(logFile(out), command(out, more));
    }

    @Test
    void killedTenTimesAtRandomItEndsWithTheSameBytesAndRepeatsNoFinishedRun() throws Exception {
        Path out = folder.resolve("killed");
        Draws.Stream moments = new Draws(20261125).stream(Decision.SHOCK_TIME);
        int before = 0;
        for (int kill = 0; kill < 10; kill++) {
            Process process = Experiments.start(logFile(out), command(out, "--jobs", "1"));
            int until = before + 1 + moments.below(12, kill, 0);
            while (process.isAlive() && Experiments.finished(out).size() < until) {
                Thread.sleep(2);
            }
            Thread.sleep(moments.below(8, kill, 1));
            assertTrue(process.isAlive(), "it is killed in the middle: " + log(out));
            process.destroyForcibly().waitFor();
            int now = Experiments.finished(out).size();
            assertTrue(now >= until, "what was finished stays");
            before = now;
        }
        assertEquals(0, sweep(out), log(out));
        assertEquals(expected, Experiments.tables(out));
        List<String> keys = Experiments.finished(out).stream()
                .filter(line -> line.contains("\"run\":\""))
                .map(line -> line.replaceAll(".*\"run\":\"([0-9a-f]+)\".*", "$1"))
                .toList();
        assertEquals(keys.size(), keys.stream().distinct().count(), "no finished run was done again");
    }

    @Test
    void aLineThatWasCutOffIsDoneAgainAndNothingElse() throws Exception {
        Path out = folder.resolve("cut");
        assertEquals(0, sweep(out), log(out));
        Path segment = Experiments.segments(out).get(0);
        byte[] whole = Files.readAllBytes(segment);
        Files.write(segment, Arrays.copyOf(whole, whole.length - 40));
        int finished = Experiments.finished(out).size();
        assertEquals(0, sweep(out), log(out));
        assertEquals(2, Experiments.segments(out).size(), "nobody writes behind a line that was cut off");
        assertEquals(
                1,
                Files.readAllLines(Experiments.segments(out).stream()
                                .filter(each -> !each.equals(segment))
                                .findFirst()
                                .orElseThrow())
                        .size());
        assertEquals(finished + 1, Experiments.finished(out).size());
        assertEquals(expected, Experiments.tables(out));
    }

    @Test
    void aDamagedLineCountsAsNotDoneAndIsTold() throws Exception {
        Path out = folder.resolve("damaged");
        assertEquals(0, sweep(out), log(out));
        Path segment = Experiments.segments(out).get(0);
        Files.writeString(segment, Files.readString(segment).replaceFirst("\"values\":\\[\\d", "\"values\":[7"));
        assertEquals(0, sweep(out), log(out));
        assertTrue(log(out).contains("1 damaged line"), log(out));
        assertEquals(expected, Experiments.tables(out));
    }

    @Test
    void twoProcessesInOneFolderShareTheWorkAndAgree() throws Exception {
        Path out = folder.resolve("two");
        Process first = Experiments.start(folder.resolve("first.log"), command(out, "--jobs", "1"));
        Process second = Experiments.start(folder.resolve("second.log"), command(out, "--jobs", "1"));
        assertTrue(first.waitFor(5, TimeUnit.MINUTES) && second.waitFor(5, TimeUnit.MINUTES));
        assertEquals(0, first.exitValue(), Files.readString(folder.resolve("first.log")));
        assertEquals(0, second.exitValue(), Files.readString(folder.resolve("second.log")));
        assertEquals(expected, Experiments.tables(out));
        int runs = Experiments.plan(experiment).runs();
        int finished = Experiments.finished(out).size();
        assertTrue(finished >= runs && finished < 2 * runs, finished + " runs for " + runs);
    }

    @Test
    void aTimeBudgetEndsWithSeventyFiveAndTheSameCommandGoesOn() throws Exception {
        Path out = folder.resolve("budget");
        assertEquals(75, sweep(out, "--jobs", "1", "--time-budget", "0.0001 min"), log(out));
        assertTrue(log(out).contains("The same command goes on where it was."), log(out));
        assertFalse(Files.exists(out.resolve("runs.csv")), "no tables of half a sweep");
        assertEquals(0, sweep(out), log(out));
        assertEquals(expected, Experiments.tables(out));
    }

    @Test
    void sigtermEndsWithSeventyFiveAndInterruptWithOneHundredAndThirty() throws Exception {
        for (String signal : List.of("TERM", "INT")) {
            Path out = folder.resolve("signal-" + signal);
            Process process = Experiments.start(logFile(out), command(out, "--jobs", "1"));
            while (process.isAlive() && Experiments.finished(out).size() < 5) {
                Thread.sleep(2);
            }
            assertTrue(process.isAlive(), "it is at work: " + log(out));
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertTrue(process.waitFor(1, TimeUnit.MINUTES));
            assertEquals(signal.equals("TERM") ? 75 : 130, process.exitValue(), log(out));
            assertEquals(0, sweep(out), log(out));
            assertEquals(expected, Experiments.tables(out));
        }
    }

    @Test
    void sigtermBeforeTheFirstRunEndsWithSeventyFiveToo() throws Exception {
        Path out = folder.resolve("early");
        Process process =
                Experiments.start(logFile(out), command(out, "--replicates", "20000", "--set", "shocks.ban.until=5 h"));
        while (process.isAlive() && log(out).isEmpty()) {
            Thread.sleep(2);
        }
        assertTrue(log(out).contains("note"), "a doubt is told before everything is planned: " + log(out));
        new ProcessBuilder("kill", "-TERM", Long.toString(process.pid()))
                .start()
                .waitFor();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(75, process.exitValue(), log(out));
    }

    @Test
    void shardsInAnyOrderAndCountMergeToTheSameBytes() throws Exception {
        Path out = folder.resolve("shards");
        for (String shard : List.of("3/3", "1/3")) {
            assertEquals(0, sweep(out, "--shard", shard), log(out));
        }
        assertEquals(7, Experiments.run(logFile(out), "merge", "--no-charts", out.toString()));
        assertTrue(log(out).contains("shard 2/3 lacks"), log(out));
        assertFalse(log(out).contains("shard 1/3 lacks"), log(out));
        assertFalse(Files.exists(out.resolve("runs.csv")));
        assertEquals(7, Experiments.run(logFile(out), "status", out.toString()));
        Path other = folder.resolve("elsewhere");
        assertEquals(0, sweep(other, "--shard", "2/3"), log(other));
        Path merged = folder.resolve("merged");
        assertEquals(
                0,
                Experiments.run(
                        logFile(out),
                        "merge",
                        "--no-charts",
                        out.toString(),
                        other.toString(),
                        "--out",
                        merged.toString()),
                log(out));
        assertEquals(expected, Experiments.tables(merged));
        int runs = Experiments.plan(experiment).runs();
        assertEquals(0, Experiments.run(logFile(out), "status", merged.toString()), log(out));
        assertEquals(0, sweep(merged), log(merged));
        assertEquals(runs, Experiments.finished(merged).size(), "the folder that was merged into lacks no run");
        assertEquals(0, sweep(out, "--shard", "1/2"), log(out));
        assertEquals(0, sweep(out, "--shard", "2/2"), log(out));
        assertEquals(0, Experiments.run(logFile(out), "merge", "--no-charts", out.toString()), log(out));
        assertEquals(expected, Experiments.tables(out), "sharded anew, nothing is thrown away");
        assertEquals(0, Experiments.run(logFile(out), "status", out.toString()), log(out));
    }

    @Test
    void aMachineWhoseUserWritesOtherDigitsDoesTheSameRuns() throws Exception {
        Path out = folder.resolve("digits");
        List<String> egypt = List.of("-Duser.language=ar", "-Duser.country=EG");
        Process process = Experiments.start(logFile(out), egypt, command(out, "--shard", "1/2"));
        assertTrue(process.waitFor(5, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), log(out));
        assertEquals(0, sweep(out), log(out));
        assertEquals(
                Experiments.plan(experiment).runs(), Experiments.finished(out).size(), "no run was done twice");
        assertEquals(expected, Experiments.tables(out));
    }

    @Test
    void statusCountsTheRunsThatTablesNeedWhateverElseWasDone() throws Exception {
        Path out = folder.resolve("cut-down");
        assertEquals(0, sweep(out, "--shard", "1/2", "--replicates", "4"), log(out));
        assertEquals(0, sweep(out, "--shard", "1/2", "--replicates", "2"), log(out));
        assertEquals(7, Experiments.run(logFile(out), "status", out.toString()), log(out));
        assertTrue(log(out).contains("12 of 24 runs done (50 %)"), log(out));
        Path adaptive = Experiments.write(
                folder.resolve("adaptive"),
                Experiments.text(30)
                        .replace(
                                "seed: 5}",
                                "seed: 5, stop_when: {measure: \"dau(refuge, end)\", half_width: 0.5, at_least: 3}}"));
        Path enough = folder.resolve("enough");
        assertEquals(
                0,
                Experiments.run(
                        logFile(enough), "sweep", adaptive.toString(), "--no-charts", "--out", enough.toString()),
                log(enough));
        assertEquals(0, Experiments.run(logFile(enough), "status", enough.toString()), log(enough));
        assertTrue(log(enough).contains("(100 %), 0 failed, 0 missing"), log(enough));
    }

    @Test
    void aPartOfASweepIsNotTakenForOneThatCannotBeMadeAgain() throws Exception {
        Path out = folder.resolve("part");
        assertEquals(0, sweep(out, "--shard", "1/2"), log(out));
        assertEquals(7, Experiments.run(logFile(out), "merge", "--no-charts", "--partial", out.toString()), log(out));
        assertEquals(3, Experiments.run(logFile(out), "reproduce", out.toString()));
        assertTrue(log(out).contains("has tables of a part of the sweep only"), log(out));
        assertEquals(0, Experiments.run(logFile(out), "reproduce", out.toString(), "--sample", "2"), log(out));
    }

    @Test
    void runsOfAnotherModelAreCountedAndNotTakenForThisOnes() throws Exception {
        Path out = folder.resolve("model");
        assertEquals(0, sweep(out), log(out));
        Path plan = out.resolve("plan.json");
        Files.writeString(plan, Files.readString(plan).replaceFirst("\"engine\": \"..", "\"engine\": \"zz"));
        assertEquals(0, Experiments.run(logFile(out), "status", out.toString()), log(out));
        assertEquals(5, sweep(out), log(out));
        assertEquals(3, Experiments.run(logFile(out), "reproduce", out.toString(), "--sample", "2"));
        assertTrue(log(out).contains("of a program with another model"), log(out));
    }

    @Test
    void segmentsFromTheFutureDoNotMatter() throws Exception {
        Path out = folder.resolve("clock");
        assertEquals(0, sweep(out, "--shard", "1/2"), log(out));
        for (Path segment : Experiments.segments(out)) {
            Files.setLastModifiedTime(segment, FileTime.fromMillis(System.currentTimeMillis() + 86_400_000));
        }
        assertEquals(7, Experiments.run(logFile(out), "status", out.toString()));
        assertTrue(log(out).contains("nobody has finished a run"), log(out));
        assertEquals(0, sweep(out), log(out));
        assertEquals(expected, Experiments.tables(out));
    }

    @Test
    void aFolderMadeForAnotherExperimentIsRefusedAndSaysWhatDiffers() throws Exception {
        Path out = folder.resolve("changed");
        assertEquals(0, sweep(out, "--shard", "1/20"), log(out));
        List<String> segments = Experiments.finished(out);
        assertEquals(5, sweep(out, "--set", "population.agents=151"), log(out));
        assertTrue(log(out).contains("population.agents: 150 there, 151 now"), log(out));
        assertEquals(5, sweep(out, "--seed", "6"), log(out));
        assertTrue(log(out).contains("replicates.seed: 5 there, 6 now"), log(out));
        assertEquals(segments, Experiments.finished(out), "nothing was touched");
        assertEquals(0, sweep(out, "--replicates", "2"), log(out));
        Files.writeString(out.resolve("plan.json"), "{}", StandardOpenOption.TRUNCATE_EXISTING);
        assertEquals(3, sweep(out), log(out));
    }
}

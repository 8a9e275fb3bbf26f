package org.refugia.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.analysis.SmallSweep;
import org.refugia.analysis.SweepFolder;

class SweepReportTest {
    @TempDir
    private Path path;

    private String report() throws IOException {
        assertEquals(path.resolve("report.md"), SweepReport.write(path));
        return Files.readString(path.resolve("report.md"));
    }

    /** One replicate more than the counterfactual's number, 1 at 1 d and 5 at 9 d, and noise that pairing takes away. */
    private SmallSweep small() {
        return SmallSweep.at(path)
                .design("grid")
                .lever("shocks.ban.until", "days", "1 d", "9 d")
                .measure("kept", "people", (variant, point, replicate) -> {
                    double noise = 1000 * replicate;
                    return variant.equals(SmallSweep.WITHOUT)
                            ? noise
                            : noise + 4 * point.setting() - 3 + 0.1 * replicate;
                });
    }

    @Test
    void itSaysInWordsWhatDiffersHowMuchAndHowSurely() throws IOException {
        small().write();
        String report = report();
        assertTrue(
                report.startsWith(
                        "# Small sweep\n\n> What if?\n\n## In short\n\n`kept` in `as-happened`:\n\n- ban.until 1 d:"
                                + " 1.2 people more than in no-shocks (95 % interval 0.952 to 1.45, 3 replicates)\n"),
                report);
        assertTrue(report.contains("- Variants: `no-shocks` (the counterfactual), `as-happened`.\n"), report);
        assertTrue(report.contains("| `shocks.ban.until` | lever | 1 d, 9 d |"), report);
        assertTrue(report.contains("The first day on which any run of `as-happened` differs"), report);
        assertTrue(report.contains("is 2025-01-02."), report);
        assertTrue(
                report.replace("\n  ", " ")
                        .contains("pairing saves replicates: without it an interval of the same width would take 200 M"
                                + " times as many"),
                report);
        assertTrue(report.contains("refugia reproduce .\n"), report);
    }

    @Test
    void anIntervalThatHoldsNothingIsNoClearDifference() throws IOException {
        SmallSweep.at(path)
                .measure(
                        "kept",
                        "%",
                        (variant, point, replicate) -> variant.equals(SmallSweep.WITHOUT) ? 0 : replicate - 2)
                .measure("same", "", (variant, point, replicate) -> replicate)
                .measure("never", "", (variant, point, replicate) -> Double.NaN)
                .write();
        String report = report().replace("\n  ", " ");
        assertTrue(report.contains("`kept` in `as-happened`: no clear difference to no-shocks (mean 0,"), report);
        assertTrue(report.contains("`same` in `as-happened`: the same as in no-shocks (3 replicates)."), report);
        assertTrue(report.contains("`never` in `as-happened`: no run has a number."), report);
        assertTrue(report.contains("`same`: what pairing saves cannot be said"), report);
    }

    @Test
    void oneReplicateHasNoInterval() throws IOException {
        small().replicates(1).write();
        assertTrue(
                report().contains("- ban.until 9 d: 5.1 people more than in no-shocks (one replicate: no interval)\n"));
    }

    @Test
    void tablesLineUpWhereTheyAreNotRendered() throws IOException {
        SyntheticSweep.sampled(path, 24, SyntheticSweep.BANS).write();
        List<String> lines = report().lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith("|") && lines.get(i - 1).startsWith("|")) {
                assertEquals(lines.get(i - 1).length(), lines.get(i).length(), lines.get(i));
            } else if (!lines.get(i).startsWith("|") && !lines.get(i).startsWith("![")) {
                assertTrue(lines.get(i).length() <= 100, lines.get(i));
            }
        }
    }

    @Test
    void factorsStandInTheOrderInWhichTheyMatter() throws IOException {
        SyntheticSweep.oneAtATime(path).write();
        String report = report();
        String table = report.substring(report.indexOf("| factor "));
        assertTrue(table.indexOf("registration.per_exposure") < table.indexOf("shocks.block.circumvention"), table);
        SyntheticSweep.sobol(path, 8).write();
        assertTrue(report().contains("ST at block.until 7 d"));
        SyntheticSweep.morris(path, 6).write();
        assertTrue(report().contains("| σ [k people]") || report().contains(" σ [k people] |"));
    }

    @Test
    void chartsThatAreThereAreShownByRelativePath() throws IOException {
        SyntheticSweep.writeWithDays(SyntheticSweep.sampled(path, 8, "3 d", "7 d"), path, 2, 32);
        assertFalse(report().contains("!["), "no chart was drawn");
        SweepCharts.draw(SweepFolder.open(path), path.resolve("charts"), new ChartOptions(400, Set.of()));
        String report = report();
        assertTrue(
                report.contains(
                        "![dau(bluesky, end): response to what was varied](charts/response-dau-bluesky-end.png)"),
                report);
        try (var charts = Files.list(path.resolve("charts"))) {
            charts.filter(file -> file.toString().endsWith(".png"))
                    .forEach(file -> assertTrue(report.contains("(charts/" + file.getFileName() + ")"), file + ""));
        }
        assertFalse(report.contains(path.toString()), "nothing in it depends on where it lies");
    }

    @Test
    void failedAndMissingRunsAreTold() throws IOException {
        small().measure("other", "", (variant, point, replicate) -> 1).write();
        SmallSweep.at(path)
                .design("grid")
                .lever("shocks.ban.until", "days", "1 d", "9 d")
                .measure(
                        "kept",
                        "people",
                        (variant, point, replicate) ->
                                point.number() == 2 && replicate == 3 ? Double.POSITIVE_INFINITY : replicate)
                .write()
                .edit("manifest.json", "\"state\": \"complete\"", "\"state\": \"incomplete\"")
                .edit("manifest.json", "\"done\": 12", "\"done\": 9");
        String report = report();
        assertTrue(report.contains("The sweep is not complete"), report);
        assertTrue(report.contains("- Runs: 12 planned, 9 done, 0 failed, 3 missing."), report);
        assertTrue(report.contains("## Runs that failed"), report);
        assertTrue(report.contains("- `as-happened/2/3`: the utility of p is no number\n"), report);
    }

    @Test
    void theSameFolderGivesTheSameBytes() throws IOException {
        SyntheticSweep.sampled(path, 24).write();
        byte[] once = Files.readAllBytes(SweepReport.write(path));
        assertArrayEquals(once, Files.readAllBytes(SweepReport.write(path)));
    }
}

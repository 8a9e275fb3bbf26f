package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointGroupTest {
    private static final double EXACT = 1e-9;

    @TempDir
    private Path path;

    private PointGroup group(SmallSweep.Value value) {
        SweepFolder folder = SmallSweep.at(path)
                .factor("w", "weight", "1", "2")
                .points(List.of(List.of("1"), List.of("2")))
                .measure("m", "", value)
                .open();
        return new PointGroup(folder, folder.points());
    }

    @Test
    void whereNoRunIsMissingReplicatesAreAveragedOverPoints() {
        PointGroup group = group((variant, point, replicate) ->
                variant.equals(SmallSweep.WITHOUT) ? replicate : replicate * replicate + 10 * point.number());
        assertSame(Summary.of(new double[] {16, 19, 24}), group.value("m", SmallSweep.WITH));
        assertSame(Summary.of(new double[] {15, 17, 21}), group.difference("m", SmallSweep.WITH));
    }

    private static void assertSame(Summary expected, Summary found) {
        assertEquals(expected.n(), found.n());
        assertEquals(expected.mean(), found.mean(), EXACT);
        assertEquals(expected.low(), found.low(), EXACT);
        assertEquals(expected.high(), found.high(), EXACT);
    }

    @Test
    void pointsSpreadAsTheirMeansDo() {
        PointGroup group = group((variant, point, replicate) ->
                variant.equals(SmallSweep.WITHOUT) ? 1 : replicate + 10 * point.number());
        assertEquals(Summary.of(new double[] {12, 22}), group.spread("m", SmallSweep.WITH));
        assertEquals(Summary.of(new double[] {11, 21}), group.differenceSpread("m", SmallSweep.WITH));
    }

    @Test
    void aMissingRunDoesNotShiftTheMeanTowardsOtherPoints() {
        PointGroup group = group((variant, point, replicate) ->
                point.number() == 2 && replicate == 3 ? Double.NaN : replicate + 100 * point.number());
        Summary summary = group.value("m", SmallSweep.WITH);
        // Means of the points: 102 and 201.5; of replicates 1, 2, 3 less these: −1 and −0.5, 0 and 0.5, 1.
        assertEquals((102 + 201.5) / 2, summary.mean(), EXACT);
        double[] parts = {-1 / 6.0 - 0.5 / 4, 0.5 / 4, 1 / 6.0};
        double squares = 0;
        for (double part : parts) {
            squares += 9 * part * part;
        }
        assertEquals(Math.sqrt(squares / 2), summary.sd(), EXACT);
        assertEquals(3, summary.n());
    }

    @Test
    void aPointWithoutRunsDoesNotCount() {
        PointGroup group = group((variant, point, replicate) -> point.number() == 2 ? Double.NaN : replicate);
        assertSame(Summary.of(new double[] {1, 2, 3}), group.value("m", SmallSweep.WITH));
        assertEquals(
                0,
                group((variant, point, replicate) -> Double.NaN)
                        .value("m", SmallSweep.WITH)
                        .n());
    }
}

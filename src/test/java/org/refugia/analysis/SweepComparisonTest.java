package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refugia.parameter.InvalidInput;

class SweepComparisonTest {
    @TempDir
    private Path first;

    @TempDir
    private Path second;

    private static SmallSweep sweep(Path path, double more, String... weights) {
        return SmallSweep.at(path)
                .design("grid")
                .factor("w", "weight", weights)
                .points(List.of(weights).stream().map(List::of).toList())
                .measure(
                        "m",
                        "people",
                        (variant, point, replicate) -> more * replicate
                                + 100
                                        * Double.parseDouble(point.values()
                                                .get(point.values().size() - 1)));
    }

    @Test
    void pointsAreTheSameByTheirValuesNotByTheirNumbers() {
        sweep(first, 0, "1", "2").write();
        sweep(second, 5, "2", "3").write();
        List<Comparison> rows = SweepComparison.between(first, second);
        assertEquals(2, rows.size(), "one point of two variants");
        assertEquals("w=2", rows.get(0).place());
        assertTrue(rows.get(0).samples().isPaired(), "replicates have the same seeds");
        assertEquals(200, rows.get(0).samples().first());
        assertEquals(10, rows.get(0).samples().difference(), "mean of 5, 10 and 15");
    }

    @Test
    void whatIsLeftAsTheScenarioHasItIsNoDifference() {
        sweep(first, 0, "1").write();
        SmallSweep.at(second)
                .factor("v", "weight", "1", "2")
                .factor("w", "weight", "1", "2")
                .points(List.of(List.of("", "1"), List.of("2", "1")))
                .measure("m", "people", (variant, point, replicate) -> 7)
                .write();
        assertEquals(2, SweepComparison.between(first, second).size());
    }

    @Test
    void foldersWithNothingInCommonAreRefused() {
        sweep(first, 0, "1").write();
        sweep(second, 5, "2").write();
        assertRefused("has no point in common with");
        sweep(second, 5, "1").write().edit("manifest.json", "\"people\"", "\"%\"");
        assertRefused("has no measure in common with");
    }

    private void assertRefused(String message) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> SweepComparison.between(first, second));
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }

    @Test
    void manifestsAreComparedKeyByKey() {
        sweep(first, 0, "1").write();
        sweep(second, 0, "1").replicates(4).write();
        assertEquals(
                List.of(new InputDifferences.Change("manifest.json", "replicates", "3", "4")),
                InputDifferences.between(first, second));
    }
}

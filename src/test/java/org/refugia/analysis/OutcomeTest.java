package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 3);

    @TempDir
    private Path path;

    private static Outcome outcome(String id, double without, double change) {
        return new Outcome(
                new Manifest.Platform(id, id),
                "dau",
                "people",
                without,
                without + change,
                without + change,
                DAY,
                Optional.of(new Outcome.Gap(without, change, change - 1, change + 1, 3)));
    }

    private static List<String> named(Outcome... outcomes) {
        return Outcome.mostChanged(List.of(outcomes)).stream()
                .map(each -> each.platform().id())
                .toList();
    }

    @Test
    void aPlatformFaresByMediansAndPairedDifferences() {
        Outcome place =
                Outcome.of(SmallFolder.complete(path).open(), "with", "dau").get(0);
        assertEquals(20, place.begin());
        assertEquals(27, place.end());
        assertEquals(DAY, place.peakDate());
        Outcome.Gap gap = place.gap().orElseThrow();
        assertEquals(20, gap.without());
        assertEquals(11 / 3.0, gap.mean(), 1e-12);
        assertEquals(3, gap.pairs());
        assertFalse(gap.isClear());
    }

    @Test
    void withoutACounterfactualItIsComparedWithItsFirstDay() {
        Outcome place =
                Outcome.of(SmallFolder.complete(path).open(), "without", "dau").get(0);
        assertEquals(Optional.empty(), place.gap());
        assertEquals(0, place.change());
    }

    @Test
    void whoLosesMostWhoGainsMostAndWhoChangesMostForTheirSizeAreNamed() {
        assertEquals(
                List.of("big", "second", "tiny"),
                named(
                        outcome("big", 100, -30),
                        outcome("second", 50, 20),
                        outcome("third", 50, 10),
                        outcome("tiny", 1, 5)));
    }

    @Test
    void whoDoesNotChangeIsNotNamed() {
        assertEquals(List.of("one"), named(outcome("one", 100, 1), outcome("other", 100, 0)));
    }

    @Test
    void peopleAndTimeComeBeforeHomesAndAccounts() {
        ResultFolder folder = SmallFolder.complete(path).open();
        assertEquals(List.of("dau"), Outcome.measures(folder));
        SmallFolder homes = SmallFolder.complete(path)
                .with("series.csv", (SmallFolder.SERIES + SmallFolder.THIRD).replace(",dau,", ",home-share,"));
        assertEquals(List.of("home-share"), Outcome.measures(homes.open()));
    }
}

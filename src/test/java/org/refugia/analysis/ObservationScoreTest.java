package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationScoreTest {
    @TempDir
    private Path path;

    private List<ObservationScore> scores(String rows) {
        String header = SmallFolder.OBSERVATIONS.lines().findFirst().orElseThrow();
        return ObservationScore.of(
                SmallFolder.complete(path)
                        .with("observations.csv", header + "\n" + rows)
                        .open(),
                "with");
    }

    @Test
    void theModelIsBroughtToTheRatioThatWasObserved() { // medians 20 and 23 before, 27 on the day
        ObservationScore score = scores("o,dau,p,,2025-01-03,1.5,1.2,1.6,ratio,holdout,2025-01-01,2025-01-02,S\n")
                .get(0);
        assertEquals(27 / 21.5, score.median(), 1e-12);
        assertEquals(Pattern.Verdict.INSIDE, score.verdict());
    }

    @ParameterizedTest
    @CsvSource({
        "25, 29, INSIDE", // the median is 27
        "29, 30, PART", // nine tenths of the replicates lie from 16.2 to 30.6
        "31, 40, OUTSIDE",
        "'', '', INSIDE" // 25 lies among the replicates
    })
    void theMedianIsHeldAgainstTheErrorRange(String low, String high, Pattern.Verdict verdict) {
        assertEquals(
                verdict,
                scores("o,dau,p,,2025-01-03,25,%s,%s,people,holdout,,,S\n".formatted(low, high))
                        .get(0)
                        .verdict());
    }

    @Test
    void whatTheRunDoesNotHaveIsNotScored() {
        assertEquals(
                List.of(),
                scores("o,dau,p,,2026-01-03,25,,,people,holdout,,,S\n"
                        + "q,opens,p,,2025-01-03,25,,,people,holdout,,,S\n"
                        + "r,dau,p,,2025-01-03,1,,,ratio,holdout,2024-01-01,2024-01-02,S\n"));
    }
}

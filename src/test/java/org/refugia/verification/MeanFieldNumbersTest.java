package org.refugia.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a logit of everybody's shares settles at, solved without the engine. Brock &amp; Durlauf (2001), Review of Economic
 * Studies 68, 235–260; with K options (2002), American Economic Review 92(2), 298–303.
 */
class MeanFieldNumbersTest {
    private static final double CRITICAL_FIELD = 0.2075;

    private static double logit(double utility) {
        return 1 / (1 + Math.exp(-utility));
    }

    /** What is missing to the lead m when x₁ is the logit of γ(x₁ − x₀) + Δa, with γ = 2βJ and Δa = 2βh. */
    private static double missing(double interaction, double field, double lead) {
        double share = (1 + lead) / 2;
        return 2 * logit(2 * interaction * (share - (1 - share)) + 2 * field) - 1 - lead;
    }

    private static double lead(double interaction, double field, double from, double to) {
        return Figure.root(lead -> missing(interaction, field, lead), from, to);
    }

    @Test
    void belowTheCriticalInteractionOnlyEqualSharesArePossible() {
        for (int percent = 1; percent <= 100; percent++) {
            assertTrue(missing(0.8, 0, percent / 100.0) < 0);
        }
        assertEquals(0, missing(0.8, 0, 0), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({
        "1.1, 0,    0.1, 1,    0.5029",
        "1.5, 0,    0.1, 1,    0.8586",
        "2.0, 0,    0.1, 1,    0.9575",
        "0.5, 0.1, -1,   1,    0.1949",
        "1.5, 0.1, -1,  -0.6, -0.8011",
        "1.5, 0.1,  0.5, 1,    0.8939"
    })
    void leadsSolveTheLogitOfShares(double interaction, double field, double from, double to, String printed) {
        Figure.assertPrinted(printed, lead(interaction, field, from, to));
    }

    /** The lesser lead is gone where it meets the divide: slope βJ(1 − m²) = 1. */
    @Test
    void aFieldAboveTheCriticalOneLeavesOneWinner() {
        double fold = Math.sqrt(1 - 1 / 1.5);
        Figure.assertPrinted("0.2075", 1.5 * fold - 0.5 * Math.log((1 + fold) / (1 - fold)));
        lead(1.5, CRITICAL_FIELD, -1, -fold);
        for (int permille = -1000; permille <= 0; permille++) {
            assertTrue(missing(1.5, CRITICAL_FIELD + 0.0001, permille / 1000.0) > 0);
        }
    }

    private static double afterPulse(double field, int sweeps) {
        double pushed = Figure.iterate(lead -> Math.tanh(1.5 * lead + field), -0.8586, sweeps);
        return Figure.iterate(lead -> Math.tanh(1.5 * lead), pushed, 1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "0.30,    5, -0.8586",
        "0.30,    8, -0.8586",
        "0.30,    9,  0.8586",
        "0.30,   15,  0.8586",
        "0.15,   60, -0.8586",
        "0.15, 5000, -0.8586"
    })
    void aPulseLocksInWhenItIsStrongAndLastsNineSweeps(double field, int sweeps, String printed) {
        Figure.assertPrinted(printed, afterPulse(field, sweeps));
    }

    private static double[] shares(double... utilities) {
        double sum = DoubleStream.of(utilities).map(Math::exp).sum();
        return DoubleStream.of(utilities)
                .map(utility -> Math.exp(utility) / sum)
                .toArray();
    }

    /** McFadden (1974), in Zarembka (ed.), Frontiers in Econometrics, 105–142. */
    @Test
    void aBannedOptionIsSharedOutInProportion() {
        String[] four = {"0.4551", "0.2760", "0.1674", "0.1015"};
        double[] all = shares(1, 0.5, 0, -0.5);
        for (int option = 0; option < 4; option++) {
            Figure.assertPrinted(four[option], all[option]);
        }
        String[] three = {"0.5065", "0.3072", "0.1863"};
        double[] rest = shares(0.5, 0, -0.5);
        for (int option = 0; option < 3; option++) {
            Figure.assertPrinted(three[option], rest[option]);
            assertEquals(all[option + 1] / (1 - all[0]), rest[option], 1e-12);
        }
    }

    /** The leader's share when all three shares follow the logit of γ · share, from a leader and two equal followers. */
    private static double leader(double weight, double start) {
        double[] now = {start, (1 - start) / 2, (1 - start) / 2};
        for (int sweep = 0; sweep < 5_000; sweep++) {
            now = shares(weight * now[0], weight * now[1], weight * now[2]);
        }
        return now[0];
    }

    @ParameterizedTest
    @CsvSource({
        "3.5, 0.36,    0.9129",
        "2.9, 0.36,    0.3333",
        "2.9, 0.40,    0.7685",
        "2.9, 0.38514, 0.3333",
        "2.9, 0.38515, 0.7685"
    })
    void amongThreeTheStartDecides(double weight, double start, String printed) {
        Figure.assertPrinted(printed, leader(weight, start));
    }

    /** Slope of the logit at equal shares: γ/3. At γ 2.9 that is 0.967, so the way back is slow and noise is wide. */
    @Test
    void theDivideAmongThreeIsAFixedPoint() {
        double divide = Figure.root(share -> 1 / (1 + 2 * Math.exp(-2.9 * (3 * share - 1) / 2)) - share, 0.34, 0.6);
        Figure.assertPrinted("0.3851", divide);
    }
}

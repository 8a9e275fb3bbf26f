package org.refugia.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everybody acts once enough others do. Granovetter (1978), American Journal of Sociology 83(6), 1420–1443. Thresholds
 * are numbers, or shares of everybody; a normal threshold of 0 or less means acting unprompted.
 */
class GranovetterNumbersTest {
    private static final double MEAN = 0.25;

    private static long rioters(int[] thresholds) {
        long acting = 0;
        for (int round = 0; round < thresholds.length; round++) {
            long now = acting;
            acting = Arrays.stream(thresholds)
                    .filter(threshold -> threshold <= now)
                    .count();
        }
        return acting;
    }

    @Test
    void oneDifferentThresholdEndsTheRiot() {
        int[] thresholds = IntStream.range(0, 100).toArray();
        assertEquals(100, rioters(thresholds));
        thresholds[1] = 2;
        assertEquals(1, rioters(thresholds));
    }

    private static double below(double share, double deviation) {
        return 0.5 * Erf.erfc((MEAN - share) / deviation / Math.sqrt(2));
    }

    private static double density(double share, double deviation) {
        double distance = (share - MEAN) / deviation;
        return Math.exp(-distance * distance / 2) / (deviation * Math.sqrt(2 * Math.PI));
    }

    @ParameterizedTest
    @CsvSource({"0.10, 0.0077", "0.122, 0.0548", "0.123, 1.0", "0.15, 1.0"})
    void fromNobodyTheCrowdGrowsToTheFirstFixedPoint(double deviation, String printed) {
        Figure.assertPrinted(printed, Figure.iterate(share -> below(share, deviation), 0, 50_000));
    }

    /** At the fold Φ touches the diagonal: r = Φ and Φ' = 1. */
    @Test
    void theCrowdBreaksLooseAtTheFold() {
        double fold = Figure.root(
                deviation -> {
                    double touch = touch(deviation);
                    return below(touch, deviation) - touch;
                },
                0.1,
                0.15);
        Figure.assertPrinted("0.1222", fold);
        Figure.assertPrinted("0.062", touch(fold));
    }

    private static double touch(double deviation) {
        return MEAN - deviation * Math.sqrt(-2 * Math.log(deviation * Math.sqrt(2 * Math.PI)));
    }

    /** √(r(1 − r)/N)/(1 − F'(r)) against the exact distribution of the crowd in which N thresholds are drawn. */
    @Test
    void finiteCrowdsScatterAsTheSlopeSays() {
        int people = 10_000;
        double share = Figure.iterate(now -> below(now, 0.1), 0, 1_000);
        double theory = Math.sqrt(share * (1 - share) / people) / (1 - density(share, 0.1));
        Figure.assertPrinted("0.0011", theory);
        double[] moments = Figure.moments(crowd(people, 0.1, 300));
        assertEquals(share, moments[0] / people, 0.0001);
        assertEquals(theory, Math.sqrt(moments[1]) / people, 0.02 * theory);
    }

    /**
     * Chances of ending with 0, 1, 2 … acting: the first number i for which exactly i people have a threshold of i/N or
     * less. Those people are counted for i = 0, 1, 2 …; each other one joins the count by a conditional chance.
     */
    private static double[] crowd(int people, double deviation, int most) {
        double[] counted = new double[most + 1];
        double[] ended = new double[most + 1];
        counted[0] = 1;
        double before = 0;
        for (int acting = 0; acting <= most; acting++) {
            double chance = (below(acting / (double) people, deviation) - before) / (1 - before);
            before = below(acting / (double) people, deviation);
            counted = grown(counted, people, chance);
            ended[acting] = counted[acting];
            counted[acting] = 0;
        }
        assertEquals(1, Arrays.stream(ended).sum(), 1e-9);
        return ended;
    }

    private static double[] grown(double[] counted, int people, double chance) {
        double[] next = new double[counted.length];
        for (int count = 0; count < counted.length; count++) {
            double joining = counted[count] * Math.exp((people - count) * Math.log1p(-chance));
            for (int to = count; to < next.length; to++) {
                next[to] += joining;
                joining *= (people - to) / (to - count + 1.0) * chance / (1 - chance);
            }
        }
        return next;
    }
}

package org.refugia.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adoption by hearing of it, after Bass (1969), Management Science 15(5), 215–227: p 0.03, q 0.38, periods of a day. */
class DiffusionNumbersTest {
    private static final int PERIODS = 25;

    /** Chance per period p + qF: F' = F + (p + qF)(1 − F). This is the form of the table. */
    private static double chanceForm(double share) {
        return 0.03 + 0.38 * share;
    }

    /** The same as a hazard per day: chance 1 − exp(−(p + qF)). */
    private static double rateForm(double share) {
        return 1 - Math.exp(-chanceForm(share));
    }

    private static DoubleUnaryOperator form(String name) {
        return "chance".equals(name) ? DiffusionNumbersTest::chanceForm : DiffusionNumbersTest::rateForm;
    }

    private static double[] shares(DoubleUnaryOperator chance) {
        double[] shares = new double[PERIODS + 1];
        for (int period = 1; period <= PERIODS; period++) {
            double before = shares[period - 1];
            shares[period] = before + chance.applyAsDouble(before) * (1 - before);
        }
        return shares;
    }

    @ParameterizedTest
    @CsvSource({
        "chance, 1, 0.03", "chance, 5, 0.2729", "chance, 10, 0.7826", "chance, 20, 0.9984",
        "rate, 1, 0.0296", "rate, 5, 0.2611", "rate, 10, 0.7298", "rate, 20, 0.9937"
    })
    void sharesFollowTheDiscreteForm(String form, int period, String printed) {
        Figure.assertPrinted(printed, shares(form(form))[period]);
    }

    @ParameterizedTest
    @CsvSource({
        "chance, 7, 0.1075", "chance, 8, 0.1105", "chance, 9, 0.1044",
        "rate, 7, 0.0978", "rate, 8, 0.1002", "rate, 9, 0.0958"
    })
    void registrationsPeakInTheEighthPeriod(String form, int period, String printed) {
        double[] shares = shares(form(form));
        Figure.assertPrinted(printed, shares[period] - shares[period - 1]);
        for (int other = 1; other <= PERIODS; other++) {
            assertTrue(shares[other] - shares[other - 1] <= shares[8] - shares[7]);
        }
    }

    /** The continuous form, F(t) = (1 − exp(−(p + q)t))/(1 + (q/p)·exp(−(p + q)t)), is yet another one. */
    @ParameterizedTest
    @CsvSource({"1, 0.0358", "5, 0.3312", "10, 0.8128", "20, 0.9963"})
    void inContinuousTimeAdoptionIsFaster(double time, String printed) {
        double decay = Math.exp(-0.41 * time);
        Figure.assertPrinted(printed, (1 - decay) / (1 + 0.38 / 0.03 * decay));
    }

    /** People needed for period 8 to lead period 7 by four standard deviations of the difference in one run. */
    @ParameterizedTest
    @CsvSource({"chance, 330000", "rate, 489000"})
    void thePeakShowsOnlyInALargePopulation(String form, double people) {
        DoubleUnaryOperator chance = form(form);
        double[] shares = shares(chance);
        double lead = shares[8] - 2 * shares[7] + shares[6];
        double needed = 16 * leadVariance(chance, shares) / (lead * lead);
        assertEquals(people, needed, 1_000);
    }

    /** N · Var(new in 8 − new in 7), new in t = F(t) − F(t − 1), from shocks that the map's slope passes on. */
    private static double leadVariance(DoubleUnaryOperator chance, double[] shares) {
        double[] passedOn = {1, -2, 1}; // weights of F(8), F(7), F(6)
        double variance = 0;
        for (int period = 1; period <= 8; period++) {
            double before = shares[period - 1];
            double noise = (1 - before) * chance.applyAsDouble(before) * (1 - chance.applyAsDouble(before));
            double effect = 0;
            for (int lag = 0; lag < 3; lag++) {
                effect += 8 - lag < period ? 0 : passedOn[lag] * slope(chance, shares, period, 8 - lag);
            }
            variance += effect * effect * noise;
        }
        return variance;
    }

    /** What a small change of F(from) does to F(to). */
    private static double slope(DoubleUnaryOperator chance, double[] shares, int from, int to) {
        double small = 1e-6;
        double moved = shares[from] + small;
        for (int period = from; period < to; period++) {
            moved += chance.applyAsDouble(moved) * (1 - moved);
        }
        return (moved - shares[to]) / small;
    }

    /** The exact chain of N people, who adopt by the chance form: its mean lies 1.8/N below after ten periods. */
    @Test
    void aFinitePopulationFollowsTheChanceFormButForTheOrderOfOneByN() {
        double small = meanAfterTenPeriods(150);
        double large = meanAfterTenPeriods(300);
        double limit = shares(DiffusionNumbersTest::chanceForm)[10];
        assertEquals(limit, 2 * large - small, 1e-4);
        Figure.assertPrinted("-1.79", 300 * (large - limit));
    }

    private static double meanAfterTenPeriods(int people) {
        double[] now = new double[people + 1];
        now[0] = 1;
        for (int period = 0; period < 10; period++) {
            double[] next = new double[people + 1];
            for (int adopted = 0; adopted <= people; adopted++) {
                double[] joining = Figure.binomial(people - adopted, chanceForm(adopted / (double) people));
                for (int joined = 0; joined < joining.length; joined++) {
                    next[adopted + joined] += now[adopted] * joining[joined];
                }
            }
            now = next;
        }
        return Figure.moments(now)[0] / people;
    }
}

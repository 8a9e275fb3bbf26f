package org.refugia.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Registrations in proportion to registrations so far, from one on each of two platforms. Eggenberger &amp; Pólya (1923),
 * ZAMM 3(4), 279–289; as lock-in, Arthur (1989), Economic Journal 99, 116–131. The share becomes uniform: variance 1/12.
 */
class PolyaNumbersTest {
    private static final double UNIFORM = 1 / 12.0;

    /**
     * Exact variance of the first platform's share after some registrations, the first two included. Users hold each
     * platform at most once: hazard (people − holders) · share; very many people leave the plain urn.
     */
    private static double variance(double people, int registrations) {
        double[] chances = {0, 1}; // by registrations on the first platform
        for (int total = 2; total < registrations + 2; total++) {
            double[] next = new double[total + 1];
            for (int first = 1; first < total; first++) {
                double up = first * (people - first);
                double other = (total - first) * (people - (total - first));
                next[first + 1 > total ? total : first + 1] += chances[first] * up / (up + other);
                next[first] += chances[first] * other / (up + other);
            }
            chances = next;
        }
        double all = registrations + 2;
        return Figure.moments(chances)[1] / (all * all);
    }

    @ParameterizedTest
    @CsvSource({"1", "10", "100", "1000"})
    void theShareOfThePlainUrnIsUniformOnAGrid(int registrations) {
        assertEquals(registrations / (12.0 * (registrations + 2)), variance(1e15, registrations), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "1000,   100, 0.0785, 0.942",
        "1000,   150, 0.0773, 0.927",
        "1000,   200, 0.0757, 0.909",
        "10000,  100, 0.0814, 0.977",
        "10000,  200, 0.0819, 0.982",
        "100000, 100, 0.0817, 0.980",
        "100000, 200, 0.0824, 0.989"
    })
    void whenFewAreLeftToRegisterTheLeaderIsHeldBack(int people, int registrations, String printed, String ofUniform) {
        Figure.assertPrinted(printed, variance(people, registrations));
        Figure.assertPrinted(ofUniform, variance(people, registrations) / UNIFORM);
    }

    /** Variance when a batch registers together by the shares before it: 1/4 − Var shrinks by 1 − K/(T + K)². */
    private static double inBatches(int batch, int batches) {
        double left = 0.25;
        double total = 2;
        for (int step = 0; step < batches; step++) {
            left *= 1 - batch / ((total + batch) * (total + batch));
            total += batch;
        }
        return 0.25 - left;
    }

    @Test
    void registeringTogetherHoldsTheSharesCloser() {
        assertEquals(variance(1e15, 200), inBatches(1, 200), 1e-9);
        Figure.assertPrinted("0.0825", inBatches(1, 200));
        Figure.assertPrinted("0.0700", inBatches(2, 100));
        Figure.assertPrinted("0.0293", inBatches(10, 20));
    }

    /**
     * Exact variance of the share in a scenario's own scheme: in a step everybody without the platform registers with
     * hazard {@code gain · share}, both platforms by the shares before the step. Chances below 1e-13 are left out.
     */
    private static double inSteps(int people, double gain, double days, int steps) {
        int most = 200;
        int atOnce = 6;
        double[][] chances = new double[most][most];
        chances[1][1] = 1;
        for (int step = 0; step < steps; step++) {
            double[][] next = new double[most][most];
            for (int one = 1; one < most - atOnce; one++) {
                for (int other = 1; other < most - atOnce; other++) {
                    if (chances[one][other] > 1e-13) {
                        double all = one + other;
                        double[] first = fewOf(people - one, 1 - Math.exp(-gain * days * one / all), atOnce);
                        double[] second = fewOf(people - other, 1 - Math.exp(-gain * days * other / all), atOnce);
                        for (int a = 0; a <= atOnce; a++) {
                            for (int b = 0; b <= atOnce; b++) {
                                next[one + a][other + b] += chances[one][other] * first[a] * second[b];
                            }
                        }
                    }
                }
            }
            chances = next;
        }
        double squares = 0;
        for (int one = 1; one < most; one++) {
            for (int other = 1; other < most; other++) {
                double share = one / (double) (one + other) - 0.5;
                squares += chances[one][other] * share * share;
            }
        }
        return squares;
    }

    /** Binomial chances of 0, 1, … {@code most} successes. */
    private static double[] fewOf(int draws, double chance, int most) {
        double[] chances = new double[most + 1];
        chances[0] = Math.pow(1 - chance, draws);
        for (int k = 0; k < most; k++) {
            chances[k + 1] = chances[k] * (draws - k) / (k + 1) * chance / (1 - chance);
        }
        return chances;
    }

    /** What the scenario lock-in must give: 1,000 people, hazard 0.006 a day, steps of an hour for 17 days. */
    @Test
    void inStepsOfAnHourWithFewPeopleTheVarianceIsALittleSmaller() {
        Figure.assertPrinted("0.0763", inSteps(1_000, 0.006, 1 / 24.0, 17 * 24));
    }

    /**
     * Exact variance of the share within a moving window, from a window of equal shares: so many registrations a day by
     * the share of the last days. Only covariances of the days are needed.
     */
    private static double inWindow(int perDay, int windowDays, int days) {
        double[][] covariances = new double[windowDays][windowDays];
        for (int day = 0; day < days; day++) {
            double share = share(covariances);
            double[][] next = new double[windowDays][windowDays];
            for (int one = 1; one < windowDays; one++) {
                for (int other = 1; other < windowDays; other++) {
                    next[one - 1][other - 1] = covariances[one][other];
                    next[one - 1][windowDays - 1] += covariances[one][other] / windowDays;
                }
                next[one - 1][windowDays - 1] += covariances[one][0] / windowDays;
                next[windowDays - 1][one - 1] = next[one - 1][windowDays - 1];
            }
            next[windowDays - 1][windowDays - 1] = share + (0.25 - share) / perDay;
            covariances = next;
        }
        return share(covariances);
    }

    private static double share(double[][] covariances) {
        double sum = 0;
        for (double[] row : covariances) {
            for (double covariance : row) {
                sum += covariance;
            }
        }
        return sum / (covariances.length * covariances.length);
    }

    /** A window forgets, so shares drift until one platform has all: variance 1/4. The table needs a rank that forgets nothing. */
    @Test
    void aRankThatForgetsEndsWithOnePlatformAlone() {
        Figure.assertPrinted("0.0545", inWindow(15, 7, 60));
        Figure.assertPrinted("0.0980", inWindow(15, 7, 120));
        Figure.assertPrinted("0.25", inWindow(15, 7, 3_000));
    }
}

package org.refugia.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Copying somebody at random. Clifford &amp; Sudbury (1973), Biometrika 60, 581–588; with zealots on both sides, Mobilia,
 * Petersen &amp; Redner (2007), Journal of Statistical Mechanics P08029. Zealots: a for the first platform, b for the second;
 * S = N − a − b are free; n of the free are on the first.
 */
class VoterNumbersTest {
    /** N people, a and b zealots, each free user copies one of {@code pool} people: N − 1 others, or N with themselves. */
    private record Crowd(int free, int a, int b, int pool) {
        private double first(int number) {
            return (double) (number + a) / pool;
        }

        private double second(int number) {
            return (double) (free - number + b) / pool;
        }

        private double[][] together(double chance) {
            return Chain.together(free, number -> 1 - chance * second(number), number -> chance * first(number));
        }

        private double mean() {
            return (double) a * free / (a + b);
        }

        /**
         * Stationary Var(n) when each free user reconsiders with chance p in a step. With e = p/pool and c = e(a + b):
         * E[n'|n] = (1 − c)n + e·a·S and
         * Var[n'|n] = e(−2n² + (2S + b − a)n + aS) + e²((S + 2a + 2b)n² − ((S + b)² + 2aS − a²)n − a²S), the cubes
         * cancelling. So V = (1 − c)²V + E[Var[n'|n]] is linear in V.
         */
        private double variance(double chance) {
            double s = free;
            double e = chance / pool;
            double c = e * (a + b);
            double m = mean();
            double square = -2 * e + e * e * (s + 2 * a + 2 * b);
            double constant = square * m * m
                    + (e * (2 * s + b - a) - e * e * ((s + b) * (s + b) + 2 * a * s - (double) a * a)) * m
                    + e * a * s
                    - e * e * a * a * s;
            return constant / (c * (2 - c) - square);
        }
    }

    private static final Crowd TABLE = new Crowd(960, 10, 30, 999);

    @Test
    void zealotsHoldAQuarterAndTheShareAmongTheFreeScattersBy69Permille() {
        double[] moments =
                Figure.moments(Chain.oneAtATime(960, n -> (960 - n) * TABLE.first(n), n -> n * TABLE.second(n)));
        Figure.assertPrinted("0.25", moments[0] / 960);
        Figure.assertPrinted("0.069", Math.sqrt(moments[1]) / 960);
        Figure.assertPrinted("0.066", Math.sqrt(moments[1]) / 1_000); // among all, zealots included
        double betaBinomial = 960.0 * 10 * 30 * 1_000 / (40 * 40 * 41);
        assertEquals(betaBinomial, moments[1], 1e-6);
        assertEquals(betaBinomial, TABLE.variance(1e-9), 1e-3);
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, 0.06886",
        "0.02, 0.06870",
        "0.05, 0.06821",
        "0.1, 0.06738",
        "0.25, 0.06482",
        "0.5, 0.06025",
        "1, 0.04959"
    })
    void theMoreReconsiderTogetherTheLessTheShareScatters(double chance, String printed) {
        Figure.assertPrinted(printed, Math.sqrt(TABLE.variance(chance)) / 960);
    }

    @Test
    void whetherOneMayCopyOneselfDoesNotMatter() {
        Figure.assertPrinted("0.06738", Math.sqrt(new Crowd(960, 10, 30, 1_000).variance(0.1)) / 960);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 1})
    void theSecondMomentIsThatOfTheExactChain(double chance) {
        for (Crowd crowd : new Crowd[] {new Crowd(23, 2, 5, 29), new Crowd(20, 1, 3, 24), new Crowd(12, 4, 1, 17)}) {
            double[] moments = Figure.moments(Chain.after(crowd.together(chance), 0, (int) (400 / chance)));
            assertEquals(crowd.mean(), moments[0], 1e-8);
            assertEquals(crowd.variance(chance), moments[1], 1e-8);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1})
    void withoutZealotsThePlatformWinsAsOftenAsItsShare(double chance) {
        double[] end = Chain.after(new Crowd(20, 0, 0, 19).together(chance), 6, (int) (1_000 / chance));
        Figure.assertPrinted("0.3", end[20]);
        assertEquals(0.7, end[0], 1e-9);
        assertEquals(0.3, end[20], 1e-9);
    }

    /** All eight states of three users in a row, one user at a time: the middle one has two of the four ends of ties. */
    @Test
    void onUnequalDegreesTheDegreesWeigh() {
        int[][] contacts = {{1}, {0, 2}, {1}};
        double[][] chances = new double[8][8];
        for (int state = 0; state < 8; state++) {
            for (int user = 0; user < 3; user++) {
                for (int contact : contacts[user]) {
                    int copied = state >> contact & 1;
                    int next = state & ~(1 << user) | copied << user;
                    chances[state][next] += 1.0 / 3 / contacts[user].length;
                }
            }
        }
        double[] end = Chain.after(chances, 0b010, 2_000);
        assertEquals(0.5, end[0b111], 1e-9); // not 1/3
        assertEquals(1, IntStream.of(0, 7).mapToDouble(state -> end[state]).sum(), 1e-9);
    }
}

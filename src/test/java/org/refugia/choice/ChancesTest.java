package org.refugia.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refugia.random.Decision;
import org.refugia.random.Draws;

/** Chances are chances, whatever the parameters; beside the rules, since their formulas are theirs alone. */
class ChancesTest {
    private static final int CASES = 200;

    private long drawn;
    private Draws.Stream draws;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 20);
    }

    private double between(double low, double high) {
        return low + (high - low) * draws.uniform(drawn++);
    }

    private void start(int seed) {
        draws = new Draws(seed).stream(Decision.REPLICATE);
    }

    private static void assertChance(double chance) {
        assertTrue(chance >= 0 && chance <= 1, () -> chance + " is no chance");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sharesOfTheLogitAreChancesThatSumToOneWithTheBestOptionFirst(int seed) {
        start(seed);
        for (int i = 0; i < CASES; i++) {
            double[] utilities = new double[2 + draws.below(6, drawn++, 0)];
            double spread = between(0, 1) < 0.2 ? 2000 : 10;
            Arrays.setAll(utilities, p -> between(-spread, spread));
            utilities[draws.below(utilities.length, drawn++, 0)] = Double.NEGATIVE_INFINITY;
            double[] shares = utilities.clone();
            Logit.shares(shares, shares.length, between(0, 1) < 0.1 ? 0 : between(0.001, 3));
            Arrays.stream(shares).forEach(ChancesTest::assertChance);
            assertEquals(1, Arrays.stream(shares).sum(), 1e-12);
            for (int one = 0; one < shares.length; one++) {
                for (int other = 0; other < shares.length; other++) {
                    assertFalse(utilities[one] > utilities[other] && shares[one] < shares[other]);
                }
                assertTrue(utilities[one] != Double.NEGATIVE_INFINITY || shares[one] == 0);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void chancesOfBassAreChancesThatGrowWithTheCrowdAndTheTime(int seed) {
        start(seed);
        for (int i = 0; i < CASES; i++) {
            double p = between(0, 1);
            double q = between(0, 1);
            double crowd = between(0, 1);
            double days = between(1 / 24.0, 1);
            double chance = BassRegistration.chance(p, q, crowd, days);
            assertChance(chance);
            assertTrue(BassRegistration.chance(p, q, Math.min(1, crowd * 1.1), days) >= chance);
            assertTrue(BassRegistration.chance(p, q, crowd, days / 2) <= chance);
            double twice = 1 - Math.pow(1 - BassRegistration.chance(p, q, crowd, days / 2), 2);
            assertEquals(chance, twice, 1e-12, "two half steps make one");
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void hazardsGiveChancesAndNoneWhereNothingIsHeard(int seed) {
        start(seed);
        for (int i = 0; i < CASES; i++) {
            double gain = between(-900, 900);
            double heard = between(0, 20);
            double most = between(0, 5);
            double hazard = Math.min(most, HazardRegistration.hazard(heard, gain));
            assertTrue(hazard >= 0 && hazard <= most);
            assertChance(1 - StrictMath.exp(-hazard * between(1 / 24.0, 1)));
            assertEquals(0, HazardRegistration.hazard(0, between(-700, 700)));
            assertTrue(HazardRegistration.hazard(heard, gain + 1) >= HazardRegistration.hazard(heard, gain));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoMovesForGoodDoesSoForMoreGainLessCostAndLessHopeOfReturn(int seed) {
        start(seed);
        for (int i = 0; i < CASES; i++) {
            double cost = between(0, 40);
            double gain = between(0, 2);
            double patience = between(0, 0.999999);
            double returns = between(0, 1);
            if (Waiting.moves(cost, gain, patience, returns)) {
                assertTrue(Waiting.moves(cost, gain * 1.5, patience, returns));
                assertTrue(Waiting.moves(cost / 2, gain, patience, returns));
                assertTrue(Waiting.moves(cost, gain, patience, returns / 2));
            }
            assertFalse(Waiting.moves(cost, 0, patience, returns), "nothing is gained by moving");
            double hazard = new Waiting(patience, returns, Math.min(0.999, returns)).deletionPerDay();
            assertTrue(hazard >= 0);
            assertEquals(Math.min(0.999, returns), 1 - Math.exp(-30 * hazard), 1e-9);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatMeetsAThresholdMeetsALowerOne(int seed) {
        start(seed);
        for (int i = 0; i < CASES; i++) {
            int contacts = 1 + draws.below(200, drawn++, 0);
            int present = draws.below(contacts + 1, drawn++, 0);
            double share = (double) present / contacts;
            assertTrue(ThresholdRegistration.isMet(share * contacts, present), "a number is met by itself");
            assertFalse(ThresholdRegistration.isMet(share * contacts, present + 1));
            double threshold = between(0, 1);
            assertTrue(!ThresholdRegistration.isMet(share, threshold)
                    || ThresholdRegistration.isMet(share, threshold * between(0, 1)));
            ContactExit exit = new ContactExit(present, share);
            assertTrue(exit.isEnough(share, contacts), "those who are enough are enough");
            assertFalse(new ContactExit(present + 1, 0).isEnough(share, contacts));
        }
    }
}

package org.refugia.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refugia.Scenarios;
import org.refugia.scenario.Scenario;
import org.refugia.world.World;

class HomingTest {
    /** First step of the ban, which begins at 22:30. */
    private static final int FIRST_OF_BAN = (8 - 1 + 2) * 4 + 3;

    private static Scenario everybodyEverywhere(double old, double rival, double refuge, String... shocks) {
        return Scenarios.small(
                Map.of(
                        "platforms.old.accounts",
                        "100 %",
                        "platforms.rival.accounts",
                        "100 %",
                        "platforms.refuge.accounts",
                        "100 %",
                        "platforms.old.quality",
                        Double.toString(old),
                        "platforms.rival.quality",
                        Double.toString(rival),
                        "platforms.refuge.quality",
                        Double.toString(refuge)),
                shocks);
    }

    /** Lets the first 1,000 users spend their time by quality alone. */
    private static World allocate(Homing homing, OptionalDouble outside, Scenario scenario, int step) {
        World world = Scenarios.at(Scenarios.world(scenario), scenario, step);
        Utilities utilities = new Utilities(List.of(new Quality()), outside, 3);
        for (int user = 0; user < 1000; user++) {
            utilities.block().add(user);
        }
        utilities.evaluate(world);
        homing.allocate(utilities, world);
        return world;
    }

    private static double[] logit(double scale, double... utilities) {
        Logit.shares(utilities, utilities.length, scale);
        return utilities;
    }

    @ParameterizedTest
    @CsvSource({"0, 0.25", "1, 1", "2, 1", "3, 0.0833333333333333", "4, 0"})
    void aPlatformThatIsDarkForAPartOfTheStepCountsForTheRest(int steps, double dark) { // 22:30 to 12:30 next day
        Scenario scenario = everybodyEverywhere(1, 0.5, 0, Scenarios.BAN);
        World world = allocate(new MultiHoming(0.8), OptionalDouble.of(-0.5), scenario, FIRST_OF_BAN + steps);
        double[] with = logit(0.8, 1, .5, 0, -.5);
        double[] without = logit(0.8, Double.NEGATIVE_INFINITY, .5, 0, -.5);
        for (int i = 0; i < world.intentions().size(); i++) {
            for (int platform = 0; platform < 3; platform++) {
                double expected = dark * without[platform] + (1 - dark) * with[platform];
                assertEquals(expected, world.intentions().share(i, platform), 1e-7);
            }
        }
    }

    @Test
    void platformsDarkForDifferentPartsAreAveragedPartByPart() {
        Scenario scenario = everybodyEverywhere(
                1,
                0.5,
                0,
                Scenarios.BAN,
                "{id: other, type: ban, platform: rival, from: 2025-01-08T21:00, enforcement: 100 %, circumvention: 0 %}");
        World world = allocate(new MultiHoming(1), OptionalDouble.of(0), scenario, FIRST_OF_BAN);
        double out = Double.NEGATIVE_INFINITY;
        double[] both = logit(1, out, out, 0, 0);
        double[] rivalOnly = logit(1, 1, out, 0, 0);
        double[] none = logit(1, 1, .5, 0, 0);
        for (int platform = 0; platform < 3; platform++) {
            double expected = .25 * both[platform] + .25 * rivalOnly[platform] + .5 * none[platform];
            assertEquals(expected, world.intentions().share(7, platform), 1e-7);
        }
    }

    @Test
    void timeGoesOnlyWhereOneHoldsAnAccount() {
        Scenario scenario = Scenarios.small();
        World world = allocate(new MultiHoming(1), OptionalDouble.empty(), scenario, 0);
        for (int i = 0; i < 1000; i++) {
            double sum = 0;
            for (int platform = 0; platform < 3; platform++) {
                boolean holds = world.accounts().holds(world.intentions().user(i), platform);
                assertTrue(holds || world.intentions().share(i, platform) == 0);
                sum += world.intentions().share(i, platform);
            }
            assertEquals(1, sum, 1e-6, "there is no elsewhere");
        }
    }

    private static long[] homes(World world) {
        long[] homes = new long[4];
        for (int i = 0; i < world.intentions().size(); i++) {
            int home = 3;
            for (int platform = 0; platform < 3; platform++) {
                float share = world.intentions().share(i, platform);
                assertTrue(share == 0 || share == 1 && home == 3, "one home and all time there");
                home = share == 1 ? platform : home;
            }
            homes[home]++;
        }
        return homes;
    }

    @Test
    void singleHomesFollowTheLogitFormula() {
        Scenario scenario = everybodyEverywhere(1, 0.5, 0);
        long[] homes = new long[4];
        for (int step = 0; step < 20; step++) {
            long[] now = homes(allocate(new SingleHoming(1), OptionalDouble.of(-0.5), scenario, step));
            for (int place = 0; place < 4; place++) {
                homes[place] += now[place];
            }
        }
        double chance = new ChiSquareTest().chiSquareTest(logit(1, 1, .5, 0, -.5), homes);
        assertTrue(chance > 1e-4, "chi-square test gives " + chance);
    }

    @Test
    void scaleZeroIsBestResponse() {
        long[] homes =
                homes(allocate(new SingleHoming(0), OptionalDouble.of(-0.5), everybodyEverywhere(0.1, 0.5, 0.4999), 0));
        assertEquals(List.of(0L, 1000L, 0L, 0L), List.of(homes[0], homes[1], homes[2], homes[3]));
        long[] outside = homes(allocate(new SingleHoming(0), OptionalDouble.of(2), everybodyEverywhere(1, 1, 1), 0));
        assertEquals(1000, outside[3]);
    }

    @Test
    void tiesAreBrokenEvenlyTheOutsideOptionIncluded() {
        Scenario scenario = everybodyEverywhere(0, 0, 0);
        long[] homes = new long[4];
        for (int step = 0; step < 20; step++) {
            long[] now = homes(allocate(new SingleHoming(0), OptionalDouble.of(0), scenario, step));
            for (int place = 0; place < 4; place++) {
                homes[place] += now[place];
            }
        }
        double chance = new ChiSquareTest().chiSquareTest(new double[] {1, 1, 1, 1}, homes);
        assertTrue(chance > 1e-4, "chi-square test gives " + chance);
    }

    @Test
    void aBannedHomeIsOutOfReachForThoseWhoseMomentFallsIntoTheDarkPart() {
        Scenario scenario = everybodyEverywhere(9, 0, 0, Scenarios.BAN);
        long[] homes = homes(allocate(new SingleHoming(0), OptionalDouble.empty(), scenario, FIRST_OF_BAN));
        assertEquals(750, homes[0], 4 * Math.sqrt(1000 * .25 * .75));
        long[] dark = homes(allocate(new SingleHoming(0), OptionalDouble.empty(), scenario, FIRST_OF_BAN + 1));
        assertEquals(0, dark[0]);
    }
}

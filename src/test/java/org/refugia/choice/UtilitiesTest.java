package org.refugia.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.world.World;

/** The sum of the terms, and what happens when it is no number. */
class UtilitiesTest {
    private static final World WORLD = Scenarios.world(Scenarios.small(Map.of("population.agents", "20")));

    /** Adds a number for one user on one platform. */
    private record Odd(int user, int platform, double utils) implements UtilityTerm {
        @Override
        public void addTo(UtilityBlock block, World world) {
            for (int i = 0; i < block.size(); i++) {
                block.add(i, platform, block.user(i) == user ? utils : 0);
            }
        }

        @Override
        public double atMost(World world, int platform) {
            return utils;
        }
    }

    private static void evaluate(UtilityTerm... terms) {
        Utilities utilities = new Utilities(List.of(terms), OptionalDouble.empty(), 3);
        for (int user = 10; user < 20; user++) {
            utilities.block().add(user);
        }
        utilities.evaluate(WORLD);
    }

    private static String failure(UtilityTerm... terms) {
        return assertThrows(IllegalStateException.class, () -> evaluate(terms)).getMessage();
    }

    @Test
    void aUtilityThatIsNoNumberIsNamedByTermUserAndPlatform() {
        String message = failure(new Quality(), new Odd(13, 1, Double.NaN));
        assertTrue(message.startsWith("Odd[") && message.endsWith("gave NaN for user 13 on rival, step 0"), message);
        String infinite = failure(new Odd(19, 0, Double.POSITIVE_INFINITY), new Quality());
        assertTrue(infinite.endsWith("gave Infinity for user 19 on old, step 0"), infinite);
    }

    @Test
    void finiteTermsWhoseSumIsNotAreNamedByUserAndPlatform() {
        String message = failure(new Odd(12, 2, Double.MAX_VALUE), new Odd(12, 2, Double.MAX_VALUE));
        assertEquals("the sum of finite terms is not finite for user 12 on refuge, step 0", message);
        evaluate(new Odd(12, 2, Double.MAX_VALUE));
    }

    @Test
    void onlySingleHomesAndCopiesAreLeftToChance() {
        assertTrue(new SingleHoming(1).isRandom());
        assertTrue(new Imitation().isRandom());
        assertFalse(new MultiHoming(1).isRandom());
        assertFalse(new ContactExit(1, 0).isRandom());
    }
}

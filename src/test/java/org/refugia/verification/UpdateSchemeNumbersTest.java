package org.refugia.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * N·Var(m) of two platforms at βJ 0.5 by exact Markov chains on the number of people at home on one of them; what is of
 * order 1/N is taken out by comparing two sizes. Both limits: Glauber (1963), Journal of Mathematical Physics 4, 294–307,
 * and Peretto (1984), Biological Cybernetics 50, 51–62.
 */
class UpdateSchemeNumbersTest {
    private static final double INTERACTION = 0.5;

    /** (2 − p)/((1 − βJ)(2 − p(1 − βJ))), p the chance to reconsider in a step. */
    private static double theory(double chance) {
        double gap = 1 - INTERACTION;
        return (2 - chance) / (gap * (2 - chance * gap));
    }

    private static double chooseFirst(int number, int people) {
        double lead = (2.0 * number - people) / people;
        return 1 / (1 + Math.exp(-2 * INTERACTION * lead));
    }

    /** N·Var(m) = N·Var(2n/N − 1). */
    private static double spread(double[] chances) {
        return 4 * Figure.moments(chances)[1] / (chances.length - 1);
    }

    private static double together(int people, double chance) {
        double[][] chain = Chain.together(
                people,
                number -> 1 - chance + chance * chooseFirst(number, people),
                number -> chance * chooseFirst(number, people));
        return spread(Chain.after(chain, people / 2, (int) (40 / chance)));
    }

    private static double oneAtATime(int people) {
        return spread(Chain.oneAtATime(
                people,
                number -> (people - number) * chooseFirst(number, people),
                number -> number * (1 - chooseFirst(number, people))));
    }

    @Test
    void theTableHoldsBothLimits() {
        Figure.assertPrinted("2.0", theory(0));
        Figure.assertPrinted("1.333", theory(1));
    }

    @Test
    void oneAtATimeTheExactChainGivesTwo() {
        assertEquals(theory(0), 2 * oneAtATime(2_000) - oneAtATime(1_000), 1e-4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1})
    void aPartAtATimeTheExactChainGivesTheFormula(double chance) {
        assertEquals(theory(chance), 2 * together(120, chance) - together(60, chance), 0.01);
    }
}

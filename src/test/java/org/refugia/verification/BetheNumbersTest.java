package org.refugia.verification;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refugia.random.Decision;
import org.refugia.random.Draws;

/**
 * The lead on a random k-regular graph at βJ 1.5, K = βJ/k per tie, from a cluster of one user and k contacts: the middle
 * and the rim must agree on m. Bethe (1935), Proceedings of the Royal Society A 150, 552–575; exact on the Bethe lattice,
 * Baxter (1982), Exactly Solved Models in Statistical Mechanics, chapter 4.
 */
class BetheNumbersTest {
    private static final double INTERACTION = 1.5;

    /** Lead of the middle and of the rim when the world outside pulls each contact by a field. */
    private static double[] cluster(int degree, double field) {
        double tie = INTERACTION / degree;
        double logarithm = degree * (Math.log(Math.cosh(field + tie)) - Math.log(Math.cosh(field - tie)));
        double plus = 1 / (1 + Math.exp(-logarithm));
        double rim = plus * Math.tanh(field + tie) + (1 - plus) * Math.tanh(field - tie);
        return new double[] {2 * plus - 1, rim};
    }

    private static double lead(int degree) {
        double field = Figure.root(
                outside -> {
                    double[] leads = cluster(degree, outside);
                    return leads[0] - leads[1];
                },
                1e-3,
                20);
        return cluster(degree, field)[0];
    }

    @ParameterizedTest
    @CsvSource({"4, 0.592", "8, 0.811", "20, 0.845", "4, 0.5920", "8, 0.8107", "20, 0.8452"})
    void theMiddleOfAClusterLeadsAsItsRimDoes(int degree, String printed) {
        Figure.assertPrinted(printed, lead(degree));
    }

    /** One user after the other redraws their home: 8 graphs, 200 sweeps, the first half left out. */
    @Test
    void ownSimulationOnFourContactsAgrees() {
        double[] leads = new double[8];
        for (int graph = 0; graph < leads.length; graph++) {
            leads[graph] = simulate(OwnTies.regular(5_000, 4, 11 + graph), 200, new Draws(11 + graph));
        }
        Agreement.check(Estimate.ofIndependent(leads), lead(4), 0.02, "4 contacts");
    }

    private static double simulate(OwnTies ties, int sweeps, Draws draws) {
        int[] spins = new int[ties.people()];
        Arrays.fill(spins, 1);
        double sum = 0;
        for (int sweep = 0; sweep < sweeps; sweep++) {
            Draws.Stream stream = draws.stream(Decision.CHOOSE_HOME, sweep);
            for (int user = 0; user < spins.length; user++) {
                int around = 0;
                for (int tie = ties.from()[user]; tie < ties.from()[user + 1]; tie++) {
                    around += spins[ties.to()[tie]];
                }
                double chance = 1 / (1 + Math.exp(-2 * INTERACTION * around / ties.degree(user)));
                spins[user] = stream.uniform(user) < chance ? 1 : -1;
            }
            sum += sweep < sweeps / 2 ? 0 : Arrays.stream(spins).average().orElseThrow();
        }
        return sum / (sweeps - sweeps / 2);
    }
}

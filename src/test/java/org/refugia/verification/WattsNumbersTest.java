package org.refugia.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Thresholds of 0.18 of the contacts on Poisson degrees, with a seed. Watts (2002), PNAS 99(9), 5766–5771; final share by
 * Gleeson &amp; Cahalane (2007), Physical Review E 75, 056103. Who has no contacts joins only as a seed.
 */
class WattsNumbersTest {
    private static final int LARGEST_DEGREE = 80;

    /** Fewest active contacts that are 18 % of all; {@code strict}: that are more than 18 %. */
    private static int enough(int degree, boolean strict) {
        int active = 0;
        while (strict ? 100 * active <= 18 * degree : 100 * active < 18 * degree) {
            active++;
        }
        return active;
    }

    private static double atLeast(int active, int contacts, double chance) {
        double[] chances = Figure.binomial(contacts, chance);
        return active > contacts
                ? 0
                : Arrays.stream(chances, active, contacts + 1).sum();
    }

    private static double share(double meanDegree, double seed, boolean strict) {
        double reached = seed;
        double contact = seed; // chance that a contact is active before the user is
        for (double before = -1; contact - before > 1e-14; ) {
            before = contact;
            double next = 0;
            reached = 0;
            for (int degree = 1; degree <= LARGEST_DEGREE; degree++) {
                double weight = Math.exp(-meanDegree + degree * Math.log(meanDegree) - Gamma.logGamma(degree + 1));
                int needed = enough(degree, strict);
                next += weight * degree / meanDegree * atLeast(needed, degree - 1, contact);
                reached += weight * atLeast(needed, degree, contact);
            }
            contact = seed + (1 - seed) * next;
        }
        return seed + (1 - seed) * reached;
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0.8000", "4, 0.9804", "8, 0.9997", "10, 0.0197",
        "2, 0.80002", "4, 0.98039", "8, 0.99967", "10, 0.01968"
    })
    void theSeedSpreadsInsideTheCascadeWindow(double meanDegree, String printed) {
        Figure.assertPrinted(printed, share(meanDegree, 0.01, false));
    }

    /** 0.18 of the contacts is a whole number of them only from 50 contacts on, and nobody has that many. */
    @ParameterizedTest
    @CsvSource({"2, 1e-9", "4, 1e-9", "8, 1e-9", "10, 1e-9"})
    void atLeastAndMoreThanAreTheSameHere(double meanDegree, double tolerance) {
        assertEquals(share(meanDegree, 0.01, false), share(meanDegree, 0.01, true), tolerance);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0.009, 0.0166", "10, 0.011, 0.0237", "10, 0.012, 0.0303", "10, 0.0125, 1.0000",
        "2, 0.009, 0.7997", "2, 0.011, 0.8004", "4, 0.011, 0.9804", "8, 0.011, 0.9997"
    })
    void outsideTheWindowTheSizeOfTheSeedMatters(double meanDegree, double seed, String printed) {
        Figure.assertPrinted(printed, share(meanDegree, seed, false));
    }

    @ParameterizedTest
    @CsvSource({"2, 0.02", "4, 0.005", "8, 0.001", "10, 0.005"})
    void ownBreadthFirstSpreadAgrees(int meanDegree, double resolution) {
        double[] shares = new double[8];
        for (int graph = 0; graph < shares.length; graph++) {
            shares[graph] = spread(OwnTies.erdosRenyi(20_000, meanDegree, 5 + graph));
        }
        Agreement.check(Estimate.ofIndependent(shares), share(meanDegree, 0.01, false), resolution, "z " + meanDegree);
    }

    /** Final share from the first 1 % of the users, who are as good as any. */
    private static double spread(OwnTies ties) {
        int[] queue = new int[ties.people()];
        int[] active = new int[ties.people()];
        boolean[] in = new boolean[ties.people()];
        int end = ties.people() / 100;
        for (int user = 0; user < end; user++) {
            queue[user] = user;
            in[user] = true;
        }
        for (int place = 0; place < end; place++) {
            for (int tie = ties.from()[queue[place]]; tie < ties.from()[queue[place] + 1]; tie++) {
                int contact = ties.to()[tie];
                active[contact]++;
                if (!in[contact] && active[contact] >= enough(ties.degree(contact), false)) {
                    in[contact] = true;
                    queue[end++] = contact;
                }
            }
        }
        return (double) end / ties.people();
    }

    /** Centola &amp; Macy (2007), American Journal of Sociology 113(3), 702–734: two ties to either side, neighbours as seeds. */
    @ParameterizedTest
    @CsvSource({"2, 998, 498", "2, 1000, 499", "3, 2, 499"})
    void aWideBridgeCarriesTwoAndNotThree(int needed, int active, int steps) {
        boolean[] ring = new boolean[1_000];
        ring[0] = true;
        ring[1] = true;
        for (int step = 0; step < steps; step++) {
            boolean[] before = ring.clone();
            for (int user = 0; user < ring.length; user++) {
                int around = 0;
                for (int away : new int[] {-2, -1, 1, 2}) {
                    around += before[Math.floorMod(user + away, ring.length)] ? 1 : 0;
                }
                ring[user] |= around >= needed;
            }
        }
        int found = 0;
        for (boolean reached : ring) {
            found += reached ? 1 : 0;
        }
        assertEquals(active, found);
    }

    @Test
    void withoutContactsOnlySeedsJoin() {
        Figure.assertPrinted("0.9340", share(2, 0.01, false) + 0.99 * Math.exp(-2));
    }
}

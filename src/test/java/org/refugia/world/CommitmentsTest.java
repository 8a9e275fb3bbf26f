package org.refugia.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CommitmentsTest {
    private static void assertPromise(int platform, double share, Commitments commitments) {
        assertEquals(platform, commitments.platform(7));
        assertEquals(share, commitments.share(7));
    }

    @Test
    void aPromiseBindsUntilItsStepAndNobodyElse() {
        Commitments commitments = new Commitments();
        assertFalse(commitments.bind(7, 0));
        commitments.add(7, "p2", 2, 0.5, 10, 14);
        assertTrue(commitments.bind(7, 10));
        assertTrue(commitments.bind(7, 13));
        assertFalse(commitments.bind(7, 14));
        assertFalse(commitments.bind(8, 10));
        assertTrue(commitments.begin(7, 10));
        assertFalse(commitments.begin(7, 11));
        commitments.release(7);
        assertFalse(commitments.bind(7, 11));
    }

    @Test
    void aLaterPromiseReplacesAnEarlierOne() {
        Commitments commitments = new Commitments();
        commitments.add(7, "p0", 0, 0.9, 10, 14);
        commitments.add(7, "p2", 2, 0.1, 11, 12);
        assertPromise(2, 0.1, commitments);
        assertFalse(commitments.bind(7, 12));
    }

    @Test
    void whichOfTwoPromisesOfOneStepHoldsDoesNotDependOnTheirOrder() {
        record Made(int platform, double share, int until) {}
        Made[][] pairs = {
            {new Made(0, 0.1, 12), new Made(1, 0.9, 20)}, // the platform whose id comes first
            {new Made(1, 0.9, 12), new Made(1, 0.1, 20)}, // the larger share
            {new Made(1, 0.9, 20), new Made(1, 0.9, 12)}, // the longer one
        };
        for (Made[] pair : pairs) {
            for (int first = 0; first < 2; first++) {
                Commitments commitments = new Commitments();
                for (Made made : new Made[] {pair[first], pair[1 - first]}) {
                    commitments.add(7, "p" + made.platform(), made.platform(), made.share(), 10, made.until());
                }
                assertPromise(pair[0].platform(), pair[0].share(), commitments);
                assertTrue(commitments.bind(7, pair[0].until() - 1));
                assertFalse(commitments.bind(7, pair[0].until()));
            }
        }
    }
}

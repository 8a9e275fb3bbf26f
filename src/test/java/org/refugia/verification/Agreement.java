package org.refugia.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Compares an estimate with theory. */
final class Agreement {
    private Agreement() {}

    /**
     * Fails if theory is more than four standard errors off, or if four standard errors are more than {@code resolution}
     * and the test could not tell.
     */
    static void check(Estimate found, double theory, double resolution, String what) {
        String said = "%s: theory %.4f, found %.4f, standard error %.5f"
                .formatted(what, theory, found.mean(), found.standardError());
        assertTrue(found.within() <= resolution, said + ": too coarse to tell " + resolution);
        assertEquals(theory, found.mean(), found.within(), said);
    }
}

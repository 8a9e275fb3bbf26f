package org.refugia.verification;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A field that is on for a while and then off: one platform annoys its users, later the other does the same. At βJ 1.5
 * the way back is cut off once m has passed 0, and only a field βh above 0.2075 takes it there. Brock &amp; Durlauf (2001),
 * Review of Economic Studies 68, 235–260.
 */
class HysteresisTest {
    private static final int TRANSIENT = 100;

    @ParameterizedTest
    @CsvSource({"five-days, -0.8586", "fifteen-days, 0.8586", "half-for-sixty-days, -0.8586"})
    void onlyAPulseThatIsStrongAndLongTipsTheMarketForGood(String pulse, double theory) {
        double[] lead = Theory.lead(Theory.variant("hysteresis", pulse, Map.of()), 1);
        Estimate.ofSeries(lead, TRANSIENT).agreesWith(theory, 0.01, pulse);
    }
}

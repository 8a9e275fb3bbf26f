package org.refugia.verification;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refugia.scenario.Scenario;

/**
 * One leader and two equal followers: x = 1/(1 + 2·exp(−γ·(3x − 1)/2)). For γ 2.9 both x = 1/3 and x = 0.7685 are stable,
 * and 0.3851 divides them. Brock &amp; Durlauf (2002), American Economic Review 92(2), 298–303.
 */
class ThreePlatformsTest {
    private static final int REPLICATES = 4;

    /** The leader's share at the end of each replicate: near γ 3 a run remembers too long for means over time. */
    private static Estimate leaderInTheEnd(String variant, Map<String, String> set) {
        Scenario scenario = Theory.variant("three-platforms", variant, set);
        double[] ends = new double[REPLICATES];
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            double[] leader = Theory.homeShares(scenario, 1 + replicate)[0];
            ends[replicate] = leader[leader.length - 1];
        }
        return Estimate.ofIndependent(ends);
    }

    @Test
    void aStrongNetworkEffectLetsTheLeaderWin() {
        Map<String, String> strong =
                Map.of("choice.terms.contacts.weight", "3.5", "population.agents", "10000", "time.end", "2025-02-20");
        leaderInTheEnd("large-lead", strong).agreesWith(0.9129, 0.01, "γ 3.5 from 0.40");
    }

    @Test
    void aSmallLeadIsLost() {
        leaderInTheEnd("small-lead", Map.of()).agreesWith(1 / 3.0, 0.03, "γ 2.9 from 0.36");
    }

    @Test
    void aLargeLeadGrows() {
        // Fewer people may fall below the divide by chance.
        Map<String, String> many = Map.of("population.agents", "100000", "time.end", "2025-05-01");
        leaderInTheEnd("large-lead", many).agreesWith(0.7685, 0.01, "γ 2.9 from 0.40");
    }
}

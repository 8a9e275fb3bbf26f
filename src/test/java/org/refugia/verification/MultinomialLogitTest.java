package org.refugia.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refugia.scenario.Scenario;

/** x_p = exp(q_p)/Σ exp(q_q), before and after the best option goes. McFadden (1974), Frontiers in Econometrics, 105–142. */
class MultinomialLogitTest {
    private static final Scenario SCENARIO = Theory.scenario("multinomial-logit", Map.of());
    private static final int BAN_STEP = 10;

    /** Everybody draws afresh in every step, so the shares of all steps are those of independent draws. */
    private static void followShares(int fromStep, int toStep, double... theory) {
        double[][] shares = Theory.homeShares(SCENARIO, 1);
        long draws = (long) SCENARIO.population().agents() * (toStep - fromStep);
        for (int platform = 0; platform < theory.length; platform++) {
            double share =
                    Arrays.stream(shares[platform], fromStep, toStep).average().orElseThrow();
            Agreement.check(Estimate.ofShare(share, draws), theory[platform], 0.006, "platform " + platform);
        }
    }

    @Test
    void sharesFollowTheLogitFormula() {
        followShares(0, BAN_STEP, 0.4551, 0.2760, 0.1674, 0.1015);
    }

    @Test
    void aBannedOptionLeavesTheOddsBetweenTheOthers() {
        followShares(BAN_STEP, 2 * BAN_STEP, 0, 0.5065, 0.3072, 0.1863);
    }

    /** The noise belongs to user and platform, so a platform that is gone changes nothing for those who were elsewhere. */
    @Test
    void onlyThoseMoveWhoseChoiceIsBanned() {
        int[][] free = Theory.homes(Theory.variant("multinomial-logit", "no-shocks", Map.of()), 1);
        int[][] banned = Theory.homes(SCENARIO, 1);
        for (int step = 0; step < free.length; step++) {
            for (int user = 0; user < free[step].length; user++) {
                boolean mustMove = step >= BAN_STEP && free[step][user] == 0;
                assertEquals(!mustMove, banned[step][user] == free[step][user], "user " + user + ", step " + step);
            }
        }
    }
}

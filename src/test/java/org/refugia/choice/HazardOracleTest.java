package org.refugia.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.Scenarios;
import org.refugia.random.Decision;
import org.refugia.scenario.Scenario;
import org.refugia.world.World;

/** Who registers is who would by the formula, worked out for everybody: leaving most users out early changes nothing. */
class HazardOracleTest {
    private static final int STEP = (8 - 1 + 2) * 4 + 3;
    private static final StoreRanking RANK = new StoreRanking(0.3, 0.8, 7);
    private static final Scenario SCENARIO = Scenarios.small(
            Map.of(
                    "platforms.old.accounts", "70 %",
                    "platforms.rival.friction", "6 utils",
                    "platforms.rival.attention", "60 %/d",
                    "platforms.refuge.friction", "3 utils"),
            Scenarios.WAVE.replace("platform: refuge", "platform: refuge, where: [south]"),
            "{id: dark, type: ban, platform: rival, where: [south], from: 2025-01-08T21:00, enforcement: 60 %,"
                    + " circumvention: 20 %}",
            "{id: portable, type: portability, platform: old, where: [south], from: 2025-01-05, friction: 100 %}",
            "{id: news, type: announcement, platform: old, where: [north], at: 2025-01-05, belief: 90 %,"
                    + " deadline: 2025-02-01}");

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 2, 40})
    void nobodyIsLeftOutWhoWouldRegister(double maxRate) {
        World world = Scenarios.at(Scenarios.world(SCENARIO), SCENARIO, STEP);
        for (int user = 0; user < 2000; user++) {
            world.exposure().add(user, user % 3, user % 5);
            if (user % 50 == 0 && !world.accounts().holds(user, 2)) {
                world.open(user, 2);
            } else if (user % 90 == 1 && !world.accounts().holds(user, 1)) {
                world.open(user, 1);
            }
        }
        HazardRegistration rule = new HazardRegistration(1, 2.5, 4, RANK, 3, maxRate);
        List<UtilityTerm> terms = List.of(new Quality(), new Taste(1));
        rule.propose(new Utilities(terms, OptionalDouble.of(0.2), 3), world);
        List<List<Integer>> found = new ArrayList<>();
        for (int i = 0; i < world.intentions().registrations().size(); i++) {
            found.add(List.of(
                    world.intentions().registrations().user(i),
                    world.intentions().registrations().platform(i)));
        }
        List<List<Integer>> expected = expected(world, rule);
        assertTrue(expected.size() > 40, "enough to tell: " + expected.size());
        assertEquals(expected, found);
    }

    private static List<List<Integer>> expected(World world, HazardRegistration rule) {
        List<List<Integer>> expected = new ArrayList<>();
        for (int user = 0; user < 2000; user++) {
            for (int platform = 0; platform < 3; platform++) {
                double draw = world.draws().stream(Decision.REGISTER, STEP)
                        .uniform(user, world.platforms().key(platform));
                boolean opens = draw < 1 - Math.exp(-hazard(world, rule, user, platform) * 0.25);
                if (!world.accounts().holds(user, platform) && opens) {
                    expected.add(List.of(user, platform));
                }
            }
        }
        return expected;
    }

    private static double utility(World world, int user, int platform) {
        return world.platforms().quality(platform, world.population().segment(user)) + world.taste(user, platform);
    }

    /** λ times the share of the step in which an account can be opened [1/day]. */
    private static double hazard(World world, HazardRegistration rule, int user, int platform) {
        int region = world.population().region(user);
        double best = 0.2;
        double fear = 0;
        double kept = 1;
        for (int held = 0; held < 3; held++) {
            if (world.accounts().holds(user, held)) {
                kept = held == 0 && region == 1 ? 0 : kept;
                if (utility(world, user, held) > best) {
                    best = utility(world, user, held);
                    fear = held == 0 && region == 0 ? 3 * 0.9 : 0;
                }
            }
        }
        double heard = (platform == 1 ? 0.6 : platform == 2 && region == 1 ? 0.1 : 0)
                + world.storeRank().attention(platform, 0.3, 0.8)
                + world.exposure().of(user, platform);
        double friction = new double[] {0, 6, 3}[platform] * kept;
        double open = 1 - world.darkness(user, platform);
        double rate = heard * Math.exp(utility(world, user, platform) - best - friction + fear);
        return Math.min(rule.maxRate(), rate) * open;
    }
}

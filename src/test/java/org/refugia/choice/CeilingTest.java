package org.refugia.choice;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.observe.Recorder;
import org.refugia.scenario.Scenario;
import org.refugia.world.World;

class CeilingTest {
    @Test
    void noUtilityExceedsTheCeilingUnderWhichUsersAreLeftOut() {
        Scenario scenario = Scenarios.small(
                Map.of(),
                Scenarios.WAVE,
                Scenarios.BAN,
                "{id: grudge, type: policy-change, platform: old, at: 2025-01-03, severity: -1 utils}",
                "{id: news, type: announcement, platform: old, at: 2025-01-04, belief: 80 %, deadline: 2025-01-08}");
        int platforms = scenario.platforms().size();
        Utilities utilities =
                new Utilities(scenario.choice().sum(), scenario.choice().outside(), platforms);
        Scenarios.run(scenario, 3, new Recorder() {
            @Override
            public void step(World world) {
                utilities.raiseCeilings(world);
                UtilityBlock block = utilities.block();
                block.clear();
                for (int user = 0; user < 700; user++) {
                    block.add(user);
                }
                utilities.evaluate(world);
                for (int user = 0; user < block.size(); user++) {
                    for (int platform = 0; platform < platforms; platform++) {
                        double most = utilities.atMost(world, user, platform);
                        assertTrue(block.of(user, platform) <= most, "user " + user + " step " + world.step());
                    }
                }
                block.clear();
            }

            @Override
            public void endDay(World world, int day, Sink rows) {}
        });
    }

    @Test
    void everyTermOfTheLanguageHasACeilingOrIsPersonal() {
        Scenario scenario = Scenarios.small(Map.of());
        Scenarios.run(scenario, 1, new Recorder() {
            @Override
            public void begin(World world) {
                List<UtilityTerm> terms = scenario.choice().sum();
                for (UtilityTerm term : terms) {
                    assertTrue(term instanceof PersonalTerm || Double.isFinite(term.atMost(world, 0)), term.toString());
                }
            }

            @Override
            public void endDay(World world, int day, Sink rows) {}
        });
    }
}

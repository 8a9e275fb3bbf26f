package org.refugia.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.scenario.Scenario;
import org.refugia.world.World;

/** Who opens an account right before the first step belongs to a cohort like anybody else. */
class FirstAdopterCohortTest {
    @Test
    void firstAdoptersAreInTheCohortOfTheFirstDay() {
        Scenario scenario = Scenarios.small(Map.of(
                "network", "well-mixed",
                "time.warm_up", "0 d",
                "platforms.refuge.accounts", "0 %",
                "platforms.refuge.first_adopters", "{by: fraction, fraction: 10 %}"));
        Cohort everybody = new Cohort("refuge", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31));
        DailyUse use = DailyUse.activeUsers(new Breakdown(false, false), List.of(everybody));
        Map<String, Double> last = new HashMap<>();
        Scenarios.run(scenario, 1, new Recorder() {
            @Override
            public void begin(World world) {
                use.begin(world);
            }

            @Override
            public void endDay(World world, int day, Sink rows) {
                use.endDay(world, day, (platform, segment, region, measure, value, unit) -> {
                    if (platform.equals("refuge")) {
                        last.put(measure, value);
                    }
                });
                assertEquals(last.get("dau"), last.get("dau(" + everybody.name() + ")"), 1e-9);
            }
        });
    }
}

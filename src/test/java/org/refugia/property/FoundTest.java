package org.refugia.property;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.refugia.property.Alike.assertSameBytes;
import static org.refugia.property.Alike.assertSameValues;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.Scenarios;
import org.refugia.results.Series;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;

/** What random scenarios once found to be wrong, kept by itself so that it is tried whatever the seeds draw. */
class FoundTest {
    private static final Map<String, String> SMALL = Map.of("population.agents", "400");
    private static final String BAN =
            "{id: dark, type: ban, platform: old, from: 2025-01-08T03:00, until: 2025-01-12T09:00, enforcement: 60 %}";

    private static Series run(String... shocks) {
        return Scenarios.run(Scenarios.small(SMALL, shocks), 3);
    }

    private static String move(String id, String share, String days) {
        return "{id: %s, type: prominent-move, platform: refuge, at: 2025-01-06, share: %s, committed: %s}"
                .formatted(id, share, days);
    }

    @Test
    void whoHasPromisedToBeSomewhereSpendsNoTimeOnWhatIsDarkElsewhere() {
        Scenario scenario = Scenarios.small(SMALL, move("move", "40 %", "20 d"), BAN);
        assertFalse(Scenarios.run(scenario, 3, new Recount(() -> "a promise during a ban"))
                .rows()
                .isEmpty());
    }

    @Test
    void twoPromisesToOnePlatformMayBeMadeInEitherOrder() {
        String one = move("one", "30 %", "2 d");
        String other = move("other", "90 %", "5 d");
        assertSameBytes(run(one, other), run(other, one), "promises");
    }

    @Test
    void aBanThatIsNotEnforcedDoesNothingToAnother() {
        String idle = "{id: idle, type: ban, platform: old, from: 2025-01-07, until: 2025-01-14, enforcement: 0 %,"
                + " circumvention: 0 %, expected_return: 0 /d}";
        assertSameBytes(run(BAN), run(BAN, idle), "an idle ban");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multi", "{rule: exit, contacts: 0}"})
    void platformsWithTheSameClaimToSomebodyMayBeListedInAnyOrder(String homing) {
        String first = ", first_adopters: {by: listed, users: [1, 2, 3, 4, 5]}}";
        String old = "old: {accounts: 80 %, quality: 1" + first;
        String rival = "rival: {accounts: 80 %, quality: 1" + first;
        assertSameValues(listed(homing, old, rival), listed(homing, rival, old), homing);
    }

    private static Series listed(String homing, String... platforms) {
        Map<String, String> set = Map.of("population.agents", "400", "choice.homing", homing);
        return Scenarios.run(Scenarios.file(List.of(platforms), set).variants().get(ScenarioFile.AS_HAPPENED), 3);
    }
}

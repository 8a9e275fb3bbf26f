package org.refugia.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.scenario.ScenarioFile;
import org.refugia.world.World;

/** Where two platforms are alike to the last bit, their order in the file decides nothing. */
class TieTest {
    private static final String A = "a: {accounts: 100 %}";
    private static final String B = "b: {accounts: 100 %}";
    private static final String NEW = "new: {accounts: 0 %, attention: 0.01 /d}";
    private static final String NEWS =
            "{id: news, type: announcement, platform: a, at: 2025-01-05, belief: 90 %," + " deadline: 2025-01-15}";

    @Test
    void theOrderInTheFileDoesNotSayWhichLossIsFeared() {
        assertEquals(registered(after(List.of(A, B, NEW), NEWS)), registered(after(List.of(B, A, NEW), NEWS)));
    }

    @Test
    void identicalPlatformsAreHomesAlike() {
        World world = after(List.of(A, B));
        int people = world.population().size();
        int homes = 0;
        for (int user = 0; user < people; user++) {
            homes += world.accounts().home(user) == 0 ? 1 : 0;
        }
        assertEquals(0.5, (double) homes / people, 4 * Math.sqrt(0.25 / people));
    }

    private static int registered(World world) {
        int registered = 0;
        for (int user = 0; user < world.population().size(); user++) {
            registered += world.accounts().holds(user, world.platforms().index("new")) ? 1 : 0;
        }
        return registered;
    }

    private static World after(List<String> platforms, String... shocks) {
        Map<String, String> set = Map.of("network", "well-mixed", "choice.terms", "{}", "choice.outside", "none");
        return Scenarios.after(Scenarios.file(platforms, set, shocks).variants().get(ScenarioFile.AS_HAPPENED));
    }
}

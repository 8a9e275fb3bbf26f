package org.refugia.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.scenario.Scenario;
import org.refugia.world.Moves;
import org.refugia.world.World;

class HazardRegistrationTest {
    private static final int REFUGE = 2;
    private static final StoreRanking NO_RANK = new StoreRanking(0, 0.8, 7);
    private static final String NEWS =
            "{id: news, type: announcement, platform: old, at: 2025-01-01, belief: 50 %, deadline: 2025-02-01}";
    /** Step of 8 January, noon. */
    private static final int STEP = (8 - 1 + 2) * 4 + 2;

    private static HazardRegistration rule(double perExposure, double maxRate) {
        return new HazardRegistration(perExposure, 2.5, 4, NO_RANK, 2, maxRate);
    }

    /** Nobody is on the refuge; everybody has old, whose quality is 1, and nothing else counts. */
    private static Set<Integer> registering(
            HazardRegistration rule, double exposure, Map<String, String> set, String... shocks) {
        Map<String, String> all =
                new LinkedHashMap<>(Map.of("platforms.refuge.accounts", "0 %", "platforms.refuge.friction", "0 utils"));
        all.putAll(set);
        Scenario scenario = Scenarios.small(all, shocks);
        World world = Scenarios.at(Scenarios.world(scenario), scenario, STEP);
        for (int user = 0; user < 2000 && exposure > 0; user++) {
            world.exposure().add(user, REFUGE, exposure);
        }
        rule.propose(new Utilities(List.of(new Quality()), OptionalDouble.of(0), 3), world);
        Moves moves = world.intentions().registrations();
        Set<Integer> users = new HashSet<>();
        for (int i = 0; i < moves.size(); i++) {
            assertEquals(REFUGE, moves.platform(i));
            assertTrue(users.add(moves.user(i)), "nobody registers twice");
        }
        return users;
    }

    private static void assertShare(double rate, Set<Integer> users) {
        double chance = 1 - Math.exp(-rate * 0.25);
        assertEquals(2000 * chance, users.size(), 4 * Math.sqrt(2000 * chance * (1 - chance)));
    }

    @Test
    void theHazardIsWhatOneHearsTimesWhatOneWouldGain() {
        assertEquals(0.06, HazardRegistration.hazard(0.06, 0));
        assertEquals(0.06 * Math.exp(-0.5), HazardRegistration.hazard(0.06, -0.5), 1e-15);
        assertEquals(0, HazardRegistration.hazard(0, 100));
    }

    @Test
    void peopleRegisterAtTheRateOfTheFormula() {
        assertShare(0.1 * 3 * Math.exp(0.5 - 1), registering(rule(0.1, 1), 3, Map.of()));
        assertShare(
                0.1 * 3 * Math.exp(0.5 - 1 - 0.7),
                registering(rule(0.1, 1), 3, Map.of("platforms.refuge.friction", "0.7 utils")));
        assertShare(0.1 * 3 * Math.exp(0.5 - 1 + 2 * 0.5), registering(rule(0.1, 1), 3, Map.of(), NEWS));
        assertShare(0.2 * Math.exp(-0.5), registering(rule(0, 1), 0, Map.of(), Scenarios.WAVE.replace("10 %", "20 %")));
    }

    @Test
    void whoHearsOfNothingRegistersNowhere() {
        assertEquals(Set.of(), registering(rule(0.1, 1), 0, Map.of("platforms.refuge.quality", "9")));
    }

    @Test
    void whoRegistersGoesOnRegisteringWhenMoreContactsArrive() {
        Set<Integer> before = Set.of();
        for (double exposure : new double[] {0.5, 1, 2, 4, 8}) {
            Set<Integer> now = registering(rule(0.1, 1), exposure, Map.of());
            assertTrue(now.containsAll(before) && now.size() > before.size());
            before = now;
        }
    }

    @Test
    void whoRegistersGoesOnRegisteringWhenThePlatformGetsBetter() {
        Set<Integer> before = Set.of();
        for (String quality : List.of("-1", "0", "1", "2")) {
            Set<Integer> now = registering(rule(0.05, 1), 2, Map.of("platforms.refuge.quality", quality));
            assertTrue(now.containsAll(before) && now.size() > before.size());
            before = now;
        }
    }

    @Test
    void nobodyIsFasterThanTheGreatestRate() {
        Set<Integer> atMost = registering(rule(1, 0.8), 1000, Map.of("platforms.refuge.quality", "9"));
        assertShare(0.8, atMost);
        assertEquals(atMost, registering(rule(1, 0.8), 2000, Map.of("platforms.refuge.quality", "19")));
    }

    @Test
    void installBlocksAndBansKeepPeopleOutForTheirPartOfTheStep() {
        String block = "{id: stores, type: install-block, platform: refuge, from: 2025-01-08T15:00}";
        double rate = 0.3 * Math.exp(-0.5);
        assertShare(rate / 2, registering(rule(0.1, 1), 3, Map.of(), block));
        assertEquals(Set.of(), registering(rule(0.1, 1), 3, Map.of(), block.replace("T15", "T12")));
        String ban = "{id: dark, type: ban, platform: refuge, from: 2025-01-08T15:00, enforcement: 100 %,"
                + " circumvention: 0 %}";
        assertShare(rate / 2, registering(rule(0.1, 1), 3, Map.of(), ban));
        assertEquals(Set.of(), registering(rule(0.1, 1), 3, Map.of(), ban.replace("T15", "T12")));
    }
}

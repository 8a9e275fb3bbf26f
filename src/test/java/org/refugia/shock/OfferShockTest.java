package org.refugia.shock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refugia.Scenarios;
import org.refugia.scenario.Scenario;
import org.refugia.world.Conditions;
import org.refugia.world.World;

/** Shocks that change what a platform offers, step by step. */
class OfferShockTest {
    private static final int OLD = 0;
    private static final int REFUGE = 2;
    private static final int NORTH = 0;
    private static final int SOUTH = 1;
    private static final int VIEWERS = 0;
    private static final int CREATORS = 1;

    private static final Stage STAGE = new Stage(
            Map.of("network", "well-mixed", "platforms.old.privacy_risk", "20 %", "platforms.old.moderation", "40 %"));

    @Test
    void aQualityChangeComesEvenlyAndStays() {
        String change = "{id: better, type: quality-change, platform: refuge, where: [south], from: 2025-01-05,"
                + " until: 2025-01-07, change: {creators: -1 utils, others: 2 utils}}";
        STAGE.assertBaseline(STAGE.at(4, 18, change));
        Conditions first = STAGE.at(5, 0, change); // the middle of the step is an eighth of a day after the beginning
        assertEquals(2 * 0.125 / 2, first.offer().qualityGained(REFUGE, SOUTH, VIEWERS), 1e-15);
        assertEquals(-0.125 / 2, first.offer().qualityGained(REFUGE, SOUTH, CREATORS), 1e-15);
        assertEquals(0, first.offer().qualityGained(REFUGE, NORTH, VIEWERS));
        assertEquals(0, first.offer().qualityGained(OLD, SOUTH, VIEWERS));
        assertEquals(2 * 1.125 / 2, STAGE.at(6, 0, change).offer().qualityGained(REFUGE, SOUTH, VIEWERS), 1e-15);
        assertEquals(2, STAGE.at(7, 0, change).offer().qualityGained(REFUGE, SOUTH, VIEWERS));
        assertEquals(2, STAGE.at(15, 18, change).offer().qualityGained(REFUGE, SOUTH, VIEWERS));
        String atOnce = "{id: worse, type: quality-change, platform: refuge, from: 2025-01-05, change: -1 utils}";
        STAGE.assertBaseline(STAGE.at(4, 18, atOnce));
        assertEquals(-1, STAGE.at(5, 0, atOnce).offer().qualityGained(REFUGE, NORTH, CREATORS));
        assertEquals(1, STAGE.at(8, 0, atOnce, change).offer().qualityGained(REFUGE, SOUTH, VIEWERS), "they add up");
    }

    @Test
    void aChangeThatTakesForEverIsNeverDone() {
        String change = "{id: slow, type: quality-change, platform: refuge, from: 2025-01-05, until: never,"
                + " change: 1 utils}";
        assertEquals(0, STAGE.at(15, 18, change).offer().qualityGained(REFUGE, NORTH, VIEWERS));
    }

    @Test
    void aCreatorFundPaysCreatorsForItsTime() {
        String fund = "{id: fund, type: creator-fund, platform: refuge, where: [north], from: 2025-01-05T03:00,"
                + " until: 2025-01-06T00:00, worth: 0.8 utils}";
        STAGE.assertBaseline(STAGE.at(4, 18, fund));
        assertEquals(0.4, STAGE.at(5, 0, fund).offer().qualityGained(REFUGE, NORTH, CREATORS), 1e-15);
        assertEquals(0.8, STAGE.at(5, 6, fund).offer().qualityGained(REFUGE, NORTH, CREATORS));
        assertEquals(0, STAGE.at(5, 6, fund).offer().qualityGained(REFUGE, NORTH, VIEWERS));
        assertEquals(0, STAGE.at(5, 6, fund).offer().qualityGained(REFUGE, SOUTH, CREATORS));
        STAGE.assertBaseline(STAGE.at(6, 0, fund));
        assertThrows(RuntimeException.class, () -> STAGE.scenario(fund.replace("0.8", "-0.8")));
    }

    @Test
    void moderationShiftsFromWhereItWasAndStays() {
        String shift = "{id: lax, type: moderation-shift, platform: old, from: 2025-01-05, until: 2025-01-07, to: 0 %}";
        STAGE.assertBaseline(STAGE.at(4, 18, shift));
        assertEquals(0.4 * (1 - 1.125 / 2), STAGE.at(6, 0, shift).offer().moderation(OLD), 1e-15);
        assertEquals(0, STAGE.at(7, 0, shift).offer().moderation(OLD));
        assertEquals(0, STAGE.at(15, 0, shift).offer().moderation(OLD));
        assertEquals(0.5, STAGE.at(15, 0, shift).offer().moderation(REFUGE));
        String strict = "{id: strict, type: moderation-shift, platform: old, from: 2025-01-09, to: 90 %}";
        assertEquals(
                0.5, STAGE.at(9, 0, shift, strict).offer().moderation(OLD), 1e-15, "shifts add up: −40 % and +50 %");
        String again = strict.replace("id: strict", "id: again");
        assertEquals(1, STAGE.at(9, 0, strict, again).offer().moderation(OLD), "but not beyond 100 %");
        assertEquals(
                0, STAGE.at(9, 0, shift, shift.replace("lax", "again")).offer().moderation(OLD), "nor below 0 %");
    }

    @Test
    void whatADataIncidentTaughtFades() {
        String leak = "{id: leak, type: data-incident, platform: old, at: 2025-01-05T03:00, risk: 60 %,"
                + " half_life: 3 d, salience: 0.4 /d}";
        STAGE.assertBaseline(STAGE.at(4, 18, leak));
        assertEquals(
                0.2 + 0.3, STAGE.at(5, 0, leak).offer().privacyRisk(OLD), 1e-15, "half of the step, not yet faded");
        assertEquals(0.2, STAGE.at(5, 0, leak).salience(OLD, SOUTH), 1e-15);
        assertEquals(0.2 + 0.3, STAGE.at(8, 0, leak).offer().privacyRisk(OLD), 1e-15, "a half-life later");
        assertEquals(0.2, STAGE.at(8, 0, leak).salience(OLD, NORTH), 1e-15);
        assertEquals(0.2 + 0.15, STAGE.at(11, 0, leak).offer().privacyRisk(OLD), 1e-15);
        assertEquals(0, STAGE.at(8, 0, leak).offer().privacyRisk(REFUGE));
        String two = leak.replace("id: leak", "id: two");
        assertEquals(1, STAGE.at(5, 6, leak, two).offer().privacyRisk(OLD), "risk does not exceed 100 %");
    }

    @Test
    void aSoldPlatformIsNotFearedForAndPleasesSomeMoreThanOthers() {
        String threat = "{id: threat, type: announcement, platform: old, at: 2025-01-03, belief: 70 %,"
                + " deadline: 2025-01-10, salience: 0 /d}";
        String sold = "{id: sold, type: divestiture, platform: old, where: [north], at: 2025-01-05T03:00,"
                + " quality: {creators: 1 utils, others: -0.5 utils}, discontent: {viewers: 2 utils, others: 0 utils},"
                + " half_life: 3 d, salience: 0.4 /d}";
        assertEquals(0.7, STAGE.at(4, 18, threat, sold).belief(OLD, NORTH));
        Conditions first = STAGE.at(5, 0, threat, sold);
        assertEquals(0, first.belief(OLD, NORTH));
        assertEquals(0, first.eve(OLD, NORTH, 20), "there is no deadline any more");
        assertEquals(0.7, first.belief(OLD, SOUTH));
        assertEquals(1, first.eve(OLD, SOUTH, 20));
        assertEquals(0.5, first.offer().qualityGained(OLD, NORTH, CREATORS), "for half of the step");
        assertEquals(-0.25, first.offer().qualityGained(OLD, NORTH, VIEWERS));
        assertEquals(1, first.offer().discontent(OLD, NORTH, VIEWERS), 1e-15);
        assertEquals(0.2, first.salience(OLD, NORTH), 1e-15);
        Conditions later = STAGE.at(8, 0, threat, sold);
        assertEquals(1, later.offer().qualityGained(OLD, NORTH, CREATORS));
        assertEquals(1, later.offer().discontent(OLD, NORTH, VIEWERS), 1e-15);
        assertEquals(0, later.offer().discontent(OLD, NORTH, CREATORS));
        assertEquals(0, later.offer().discontent(OLD, SOUTH, VIEWERS));
        assertEquals(0, later.offer().qualityGained(OLD, SOUTH, CREATORS));
        assertEquals(0.2, later.salience(OLD, NORTH), 1e-15);
        assertEquals(0, later.salience(OLD, SOUTH), 1e-15);
        assertEquals(0, STAGE.at(15, 18, threat, sold).belief(OLD, NORTH));
    }

    @ParameterizedTest
    @CsvSource({"8, 12, 0", "8, 18, .075", "9, 0, .3", "9, 6, .15", "9, 12, 0"})
    void anOutageLosesAShareOfTheSessionsOfEverybody(int date, int hour, double lost) {
        Conditions now = STAGE.at(
                date,
                hour,
                "{id: down, type: outage, platform: old, where: [south], from: 2025-01-08T22:30,"
                        + " until: 2025-01-09T09:00, lost: 30 %, expected_return: 0.7 /d}");
        assertEquals(lost, now.dark(OLD, SOUTH), 1e-15);
        assertEquals(lost > 0 ? 1 : 0, now.enforcement(OLD, SOUTH));
        assertEquals(lost > 0 ? 0 : 1, now.circumvention(OLD, SOUTH));
        assertEquals(lost > 0 ? 0.7 : 1, now.returnPerDay(OLD, SOUTH));
        assertEquals(0, now.dark(OLD, NORTH));
        assertEquals(1, now.entry().installable(OLD, SOUTH));
    }

    @Test
    void anOutageMeetsPeopleForTheShareThatIsLost() {
        Scenario scenario = STAGE.scenario(
                "{id: down, type: outage, platform: old, from: 2025-01-05, until: 2025-01-09, lost: 30 %}");
        World world = Scenarios.at(Scenarios.world(scenario), scenario, (6 - 1 + 2) * 4);
        for (int user = 0; user < 100; user++) {
            assertEquals(0.3, world.darkness(user, OLD), 1e-15);
            assertEquals(0, world.darkness(user, REFUGE));
        }
    }

    @Test
    void rampsAndFadesAreWhatTheirFormulasSay() {
        assertEquals(1, Course.progress(4, 4));
        assertEquals(0.75, Course.progress(3, 4));
        assertEquals(0.25, Course.left(6, 3));
        assertEquals(Math.sqrt(0.5), Course.left(7, 14), 1e-15);
    }
}

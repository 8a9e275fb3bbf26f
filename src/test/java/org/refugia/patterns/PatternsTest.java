package org.refugia.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.refugia.model.Seeds;
import org.refugia.model.Simulation;
import org.refugia.observe.Recorder;
import org.refugia.results.Series;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;
import org.refugia.world.World;

/** The patterns of docs/ODD.md, section 1, that the two real-world scenarios reproduce; one replicate, fewer people. */
class PatternsTest {
    private static final int AGENTS = 12_000;

    private static Map<String, Double> tiktok;
    private static Map<String, Double> tiktokWithoutShocks;
    private static Map<String, Double> brazil;
    private static final Map<Long, Double> SERVED_BY_STEP = new HashMap<>();

    @BeforeAll
    static void run() {
        ScenarioFile us = read("us-tiktok-2025");
        tiktok = numbers(us.variants().get("as-happened"), new Recorder() {
            @Override
            public void step(World world) {
                long second = world.calendar().stepStart(world.step());
                SERVED_BY_STEP.put(second, served(world, world.platforms().index("tiktok")));
            }

            @Override
            public void endDay(World world, int day, Sink rows) {}
        });
        tiktokWithoutShocks = numbers(us.variants().get("no-shocks"));
        brazil = numbers(read("brazil-x-2024").variants().get("as-happened"));
    }

    private static double served(World world, int platform) {
        double opens = 0;
        for (int user = 0; user < world.population().size(); user++) {
            opens += world.population().sessions(user) * world.accounts().share(user, platform);
        }
        return opens;
    }

    private static ScenarioFile read(String id) {
        Map<String, String> fewer = Map.of("population.agents", Integer.toString(AGENTS));
        return ScenarioReader.read(Path.of("scenarios", id + ".yaml"), new Overrides(fewer, List.of(), List.of()));
    }

    private static Map<String, Double> numbers(Scenario scenario, Recorder... recorders) {
        Map<String, Double> numbers = new HashMap<>();
        for (Series.Row row :
                Simulation.run(scenario, Seeds.of(2025), List.of(recorders)).rows()) {
            if (row.segment().equals(Series.ALL)) {
                numbers.put(row.measure() + " " + row.platform() + " " + row.date(), row.value());
            }
        }
        return numbers;
    }

    private static double ratio(Map<String, Double> numbers, String series, String date, String base) {
        return numbers.get(series + " " + date) / numbers.get(series + " " + base);
    }

    private static double sum(Map<String, Double> numbers, String series, String from, int days) {
        double sum = 0;
        for (int day = 0; day < days; day++) {
            sum += numbers.get(series + " " + LocalDate.parse(from).plusDays(day));
        }
        return sum;
    }

    @Test
    void whileTiktokIsDarkItsServedOpensFallByTheEnforcedShare() {
        long dark = 35 * 86_400L; // 19 January, midnight to six
        double before = SERVED_BY_STEP.get(dark - 2 * 21_600);
        double cutOff = 0.95 * 0.97; // enforced, and not circumventing
        double error = 4 * Math.sqrt(cutOff * (1 - cutOff) / AGENTS) * 3; // heavy-tailed sessions weigh threefold
        assertEquals(1 - cutOff, SERVED_BY_STEP.get(dark) / before, error);
    }

    @Test
    void opensPeakOnTheEve() { // P2
        double eve = ratio(tiktok, "opens tiktok", "2025-01-18", "2025-01-08");
        assertTrue(eve > 1.1 && eve < 1.4, "eve " + eve);
    }

    @Test
    void tiktokRecoversToWithinATenthInTwoDays() { // P9
        assertTrue(ratio(tiktok, "opens tiktok", "2025-01-19", "2025-01-08") < 0.55);
        double later = ratio(tiktok, "opens tiktok", "2025-01-21", "2025-01-08");
        assertTrue(later > 0.85 && later < 0.95, "two days later " + later);
        double month = ratio(tiktok, "opens tiktok", "2025-02-19", "2025-01-08");
        assertTrue(month > 0.90 && month < 0.99, "a month later " + month);
    }

    @Test
    void rednoteRegistrationsSurgeTenfoldBeforeTheBan() { // P1
        double baseline = sum(tiktok, "registrations rednote", "2024-12-28", 14) / 14;
        double eve = tiktok.get("registrations rednote 2025-01-17");
        assertTrue(eve >= 10 * baseline, eve + " against " + baseline);
    }

    @Test
    void rednoteLosesHalfItsUsersTheDayAfterTheReturnAndKeepsAFew() { // P7, P8
        double next = ratio(tiktok, "dau rednote", "2025-01-20", "2025-01-19");
        double april = ratio(tiktok, "dau rednote", "2025-04-10", "2025-01-19");
        assertTrue(next > 0.35 && next < 0.65, "next day " + next);
        assertTrue(april > 0.05 && april < 0.25, "in April " + april);
    }

    @Test
    void mostOfTheLostTimeGoesOutsideAndToTheRivals() { // P4
        String day = " 2025-01-19";
        Map<String, Double> change = new HashMap<>();
        for (String place : List.of("tiktok", "reels", "shorts", "rednote", "outside")) {
            String key = "time-share " + place + day;
            change.put(place, tiktok.get(key) - tiktokWithoutShocks.get(key));
        }
        double lost = -change.get("tiktok");
        assertTrue(change.get("outside") > 0.5 * lost, change.toString());
        assertTrue(change.get("reels") + change.get("shorts") > 0.15 * lost, change.toString());
        assertTrue(change.get("rednote") < 0.05 * lost, change.toString());
    }

    @Test
    void inBrazilNewAccountsPeakWithinThreeDaysOfTheBlock() { // P5
        double peak = brazil.get("registrations bluesky 2024-09-01");
        assertTrue(peak > brazil.get("registrations bluesky 2024-08-29"));
        assertTrue(peak > 2 * brazil.get("registrations bluesky 2024-09-05"));
        assertEquals(4.68e6, sum(brazil, "registrations bluesky", "2024-08-28", 37), 1e6);
    }

    @Test
    void underTheBanTheCohortHalvesInAMonthOrTwo() { // P6
        String cohort = "dau(registered 2024-08-28..2024-10-03) bluesky";
        double halving = 20 * Math.log(2) / -Math.log(ratio(brazil, cohort, "2024-10-07", "2024-09-17"));
        assertTrue(halving > 25 && halving < 50, "days " + halving);
    }

    @Test
    void onReturnTheCohortLosesTwoThirdsInFiveDays() { // P7
        String cohort = "dau(registered 2024-08-28..2024-10-03) bluesky";
        double left = ratio(brazil, cohort, "2024-10-12", "2024-10-07");
        assertTrue(left > 0.2 && left < 0.4, "left " + left);
    }

    @Test
    void hardlyAnybodyDeletesTheAccountLeftBehind() { // P11
        double deleted = sum(brazil, "deletions x", "2024-08-31", 100) / 22e6;
        assertTrue(deleted < 0.05, "deleted " + deleted);
    }
}

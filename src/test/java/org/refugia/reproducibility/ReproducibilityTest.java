package org.refugia.reproducibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.refugia.Scenarios.OLD;
import static org.refugia.Scenarios.REFUGE;
import static org.refugia.Scenarios.RIVAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refugia.Scenarios;
import org.refugia.model.Seeds;
import org.refugia.model.Simulation;
import org.refugia.observe.HomeFlows;
import org.refugia.observe.Recorder;
import org.refugia.results.Series;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;
import org.refugia.world.Digest;
import org.refugia.world.World;

class ReproducibilityTest {
    private static final String[] EVENTS = {
        Scenarios.BAN, Scenarios.WAVE, "{id: return, type: reversal, reverses: dark, trust_loss: 0.1 utils}"
    };

    private static Scenario eventful(String... platforms) {
        return Scenarios.file(List.of(platforms), Map.of(), EVENTS).variants().get(ScenarioFile.AS_HAPPENED);
    }

    private static Scenario eventful() {
        return eventful(OLD, RIVAL, REFUGE);
    }

    @Test
    void theSameSeedsGiveTheSameBytes() {
        String once = Scenarios.csv(Scenarios.run(eventful(), 7));
        assertEquals(once, Scenarios.csv(Scenarios.run(eventful(), 7)));
        assertNotEquals(once, Scenarios.csv(Scenarios.run(eventful(), 8)));
    }

    @ParameterizedTest
    @CsvSource({"5, 2, 3", "1, 5, 3", "1, 2, 5"})
    void eachOfTheThreeSeedsCounts(long population, long network, long behaviour) {
        Series one = Simulation.run(eventful(), new Seeds(1, 2, 3), List.of());
        Series other = Simulation.run(eventful(), new Seeds(population, network, behaviour), List.of());
        assertNotEquals(Scenarios.csv(one), Scenarios.csv(other));
    }

    @Test
    void aRecorderDoesNotChangeTheRun() {
        Recorder curious = new Recorder() {
            @Override
            public void step(World world) {
                assertTrue(Digest.people(world).size() > 2000);
            }

            @Override
            public void endDay(World world, int day, Sink rows) {
                rows.total(Series.ALL, "curiosity", day, "1");
            }
        };
        assertEquals(
                Scenarios.csv(Scenarios.run(eventful(), 7)),
                Scenarios.csv(Scenarios.run(eventful(), 7, curious, new HomeFlows("run"))));
    }

    @Test
    void tiesThatWereMadeBeforeGiveTheSameRun() {
        Seeds seeds = Seeds.of(7);
        Series made = Simulation.run(eventful(), seeds, Simulation.graph(eventful(), seeds), List.of(), () -> false);
        assertEquals(Scenarios.csv(Scenarios.run(eventful(), 7)), Scenarios.csv(made));
    }

    @ParameterizedTest
    @ValueSource(strings = {"multi", "single"})
    void variantsAreIdenticalUntilTheFirstShockThatDiffers(String homing) {
        Map<String, String> rule = Map.of("choice.homing", homing);
        Series with = Scenarios.run(Scenarios.small(rule, Scenarios.WAVE, Scenarios.BAN), 7);
        Series without = Scenarios.run(Scenarios.small(rule, Scenarios.WAVE), 7);
        LocalDate ban = LocalDate.parse("2025-01-08");
        assertEquals(until(ban, without), until(ban, with));
        assertNotEquals(until(ban.plusDays(1), without), until(ban.plusDays(1), with));
    }

    private static List<Series.Row> until(LocalDate date, Series series) {
        return series.rows().stream().filter(row -> row.date().isBefore(date)).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void aPlatformNobodyUsesChangesNothingElse(int place) {
        List<String> platforms = new ArrayList<>(List.of(OLD, RIVAL, REFUGE));
        platforms.add(place, "ghost: {accounts: 0 %, quality: 3, friction: 50 utils}");
        Series with = Scenarios.run(eventful(platforms.toArray(String[]::new)), 7);
        Series without = Scenarios.run(eventful(), 7);
        assertEquals(without.rows(), except("ghost", with));
    }

    @Test
    void aPlatformThatCannotBeInstalledChangesNothingElseHoweverLoudTheNews() {
        Scenario withGhost = Scenarios.file(
                        List.of(OLD, RIVAL, REFUGE, "ghost: {accounts: 0 %, quality: 3}"),
                        Map.of(),
                        EVENTS[0],
                        EVENTS[1],
                        EVENTS[2],
                        "{id: closed, type: install-block, platform: ghost, from: 2024-12-30}",
                        "{id: loud, type: attention, platform: ghost, from: 2025-01-03, until: 2025-01-12, reach: 50 %}")
                .variants()
                .get(ScenarioFile.AS_HAPPENED);
        Series with = Scenarios.run(withGhost, 7);
        assertEquals(Scenarios.run(eventful(), 7).rows(), except("ghost", with));
    }

    private static List<Series.Row> except(String platform, Series series) {
        return series.rows().stream()
                .filter(row -> !row.platform().equals(platform))
                .toList();
    }

    @Test
    void theOrderOfPlatformsInTheFileDoesNotMatter() {
        Map<String, Double> one = values(Scenarios.run(eventful(OLD, RIVAL, REFUGE), 7));
        Map<String, Double> other = values(Scenarios.run(eventful(REFUGE, OLD, RIVAL), 7));
        assertEquals(one.keySet(), other.keySet());
        // Sums over platforms are added up in another order: their last bits may differ.
        one.forEach((key, value) -> assertEquals(value, other.get(key), 1e-9 * Math.max(1, value), key));
    }

    private static Map<String, Double> values(Series series) {
        Map<String, Double> values = new HashMap<>();
        for (Series.Row row : series.rows()) {
            String key =
                    String.join(" ", row.date().toString(), row.platform(), row.segment(), row.region(), row.measure());
            values.put(key, row.value());
        }
        return values;
    }

    @ParameterizedTest
    @CsvSource({"multi, 14 d", "single, 365 d"}) // homes drawn by chance take many reconsiderations to come to rest
    void withoutShocksSharesAreStationary(String homing, String warmUp) {
        Map<String, String> set = Map.of(
                "time.end", "2025-05-01",
                "time.step", "1 d",
                "time.warm_up", warmUp,
                "choice.homing", homing,
                "outputs.by", "[platform]");
        Map<String, Double> first = new HashMap<>();
        for (Series.Row row : Scenarios.run(Scenarios.small(set), 7).rows()) {
            if (row.measure().equals("time-share")) {
                double before = first.computeIfAbsent(row.platform(), platform -> row.value());
                double chance = 4 * Math.sqrt(2 * before * (100 - before) / 2000);
                assertEquals(before, row.value(), homing.equals("multi") ? 0.2 : chance, row.platform() + row.date());
            }
            if (row.measure().equals("registrations")) {
                assertEquals(0, row.value(), "without news nobody hears of anything");
            }
        }
    }
}

package org.refugia.contract;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.refugia.Scenarios;
import org.refugia.observe.HomeFlows;
import org.refugia.results.Series;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.Vocabulary;

/** What holds for every measure of the vocabulary. */
class MeasureContractTest {
    private static final Set<String> ALL = Vocabulary.allMeasures().keySet();

    private static final List<String> ADDITIVE = List.of("accounts", "registrations", "dau", "mau", "movers");

    private static Scenario scenario(String measures) {
        return Scenarios.small(
                Map.of("outputs.measures", measures, "choice.waiting.deleted", "60 %"), Scenarios.BAN, Scenarios.WAVE);
    }

    @Test
    void everyMeasureIsProducedInItsUnitAndIsNotAlwaysZero() {
        Series series = Scenarios.run(scenario(List.copyOf(ALL).toString()), 2);
        Set<String> alive = new TreeSet<>();
        for (Series.Row row : series.rows()) {
            assertTrue(Double.isFinite(row.value()) && row.value() >= 0);
            assertEquals(Vocabulary.allMeasures().get(row.measure()).unit(), row.unit());
            if (row.value() > 0) {
                alive.add(row.measure());
            }
        }
        Set<String> written = new TreeSet<>(ALL);
        written.remove(Vocabulary.FLOWS);
        assertEquals(written, alive);
    }

    @Test
    void aMeasureHasARowEveryDayUnlessItSaysWhenItHasNone() {
        Series series = Scenarios.run(scenario(List.copyOf(ALL).toString()), 2);
        Vocabulary.allMeasures().forEach((word, measure) -> {
            if (measure.missing().isEmpty() && !word.equals(Vocabulary.FLOWS)) {
                Map<String, Long> days = series.rows().stream()
                        .filter(row -> row.measure().equals(word))
                        .collect(groupingBy(row -> row.platform() + row.segment() + row.region(), counting()));
                assertFalse(days.isEmpty());
                days.forEach((key, count) -> assertEquals(15, count, word + " " + key));
            }
        });
    }

    @Test
    void whatIsMeasuredOfALossBeginsWithItAndGoesOnToTheEnd() {
        assertEquals(
                IntStream.rangeClosed(8, 15)
                        .mapToObj(day -> "2025-01-%02d".formatted(day))
                        .toList(),
                dates(Scenarios.run(scenario("[return-rate]"), 2), "return-rate", "old"));
        assertEquals(
                List.of(),
                Scenarios.run(Scenarios.small(Map.of("outputs.measures", "[return-rate]")), 2)
                        .rows());
        List<String> moved = dates(Scenarios.run(scenario("[contacts-moved]"), 2), "contacts-moved", "refuge");
        assertEquals("2025-01-15", moved.get(moved.size() - 1));
        assertEquals(
                moved.size() - 1,
                ChronoUnit.DAYS.between(LocalDate.parse(moved.get(0)), LocalDate.parse("2025-01-15")),
                "once there is a number there is one every day");
    }

    @Test
    void withoutTiesNothingIsMeasuredOfThem() {
        assertEquals(
                List.of(),
                Scenarios.run(
                                Scenarios.small(
                                        Map.of(
                                                "network", "well-mixed",
                                                "outputs.measures",
                                                        "[tie-retention, contacts-moved, contacts-moved-before]"),
                                        Scenarios.WAVE),
                                2)
                        .rows());
    }

    private static List<String> dates(Series series, String measure, String platform) {
        return series.rows().stream()
                .filter(row -> row.measure().equals(measure) && row.platform().equals(platform))
                .filter(row -> row.segment().equals(Series.ALL) && row.region().equals(Series.ALL))
                .map(row -> row.date().toString())
                .toList();
    }

    @Test
    void retainedSharesFollowFromTheTableOfActiveUsers() {
        Series series = Scenarios.run(scenario("[dau, retained-share]"), 2);
        Map<String, Double> highest = new HashMap<>();
        Map<String, Double> expected = new HashMap<>();
        int retained = 0;
        for (Series.Row row : series.rows()) {
            String group = row.platform() + row.segment() + row.region();
            if (row.measure().equals("dau")) {
                double most = highest.merge(group, row.value(), Math::max);
                if (most > 0) {
                    expected.put(group + row.date(), 100 * row.value() / most);
                }
            } else {
                assertEquals(expected.get(group + row.date()), row.value(), 1e-9);
                retained++;
            }
        }
        assertEquals(expected.size(), retained);
    }

    @Test
    void halfLivesFollowFromTheTableOfRegistrations() {
        Series series = Scenarios.run(scenario("[registrations, surge-half-life]"), 2);
        Map<String, List<Double>> days = new HashMap<>();
        int halved = 0;
        for (Series.Row row : series.rows()) {
            List<Double> soFar =
                    days.computeIfAbsent(row.platform() + row.segment() + row.region(), key -> new ArrayList<>());
            if (row.measure().equals("registrations")) {
                soFar.add(row.value());
                continue;
            }
            int peak = soFar.indexOf(Collections.max(soFar));
            int day = peak + 1;
            while (soFar.get(day) > soFar.get(peak) / 2) {
                day++;
            }
            double fall = soFar.get(day - 1) - soFar.get(day);
            double part = (soFar.get(day - 1) - soFar.get(peak) / 2) / fall;
            assertEquals(day - 1 - peak + part, row.value(), 1e-9);
            halved++;
        }
        assertTrue(halved > 0);
    }

    @Test
    void nobodyIsActiveInADayWhoIsNotInItsMonth() {
        Series series = Scenarios.run(scenario("[dau, mau]"), 2);
        Map<String, Double> daily = new HashMap<>();
        for (Series.Row row : series.rows()) {
            String key = row.platform() + row.segment() + row.region();
            if (row.measure().equals("dau")) {
                daily.merge(key, row.value(), Math::max);
            } else {
                assertTrue(row.value() >= daily.get(key), key + row.date());
            }
        }
    }

    @Test
    void flowsHaveATableOfTheirOwn() {
        HomeFlows flows = new HomeFlows("run");
        Scenarios.run(scenario("[flows]"), 2, flows);
        assertFalse(flows.table().rows().isEmpty());
        for (List<String> row : flows.table().rows()) {
            assertFalse(row.get(2).equals(row.get(3)), "a home moves to another place");
            assertTrue(Double.parseDouble(row.get(4)) > 0);
            assertEquals(Vocabulary.allMeasures().get("flows").unit(), row.get(5));
        }
    }

    @Test
    void aMeasureIsTheSameWhetherOthersAreAskedForOrNot() {
        Series all = Scenarios.run(scenario(List.copyOf(ALL).toString()), 2);
        for (String measure : ALL) {
            List<Series.Row> alone =
                    Scenarios.run(scenario("[" + measure + "]"), 2).rows();
            assertEquals(
                    all.rows().stream()
                            .filter(row -> row.measure().equals(measure))
                            .toList(),
                    alone);
        }
    }

    @Test
    void totalsAreTheSumsOfSegmentsAndRegions() {
        Series series = Scenarios.run(scenario(ADDITIVE.toString()), 2);
        for (String date : List.of("2025-01-01", "2025-01-09", "2025-01-15")) {
            for (String measure : ADDITIVE) {
                assertEquals(sum(series, date, measure, false), sum(series, date, measure, true), 1e-6);
            }
        }
    }

    private static double sum(Series series, String date, String measure, boolean split) {
        return series.rows().stream()
                .filter(row ->
                        row.date().toString().equals(date) && row.measure().equals(measure))
                .filter(row -> split != row.segment().equals(Series.ALL)
                        && split != row.region().equals(Series.ALL))
                .mapToDouble(Series.Row::value)
                .sum();
    }
}

package org.refugia.serve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.refugia.analysis.Bands;
import org.refugia.batch.EventRows;
import org.refugia.batch.RunOutcome;
import org.refugia.batch.RunTask;
import org.refugia.batch.RunWatcher;
import org.refugia.model.Seeds;
import org.refugia.observe.DailyRows;
import org.refugia.results.Series;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.Vocabulary;

/**
 * What is seen of a batch while it runs: the first replicate of each variant day by day, then the spread over all
 * replicates that are done. Variants are paired: a replicate has the same random numbers in each.
 */
final class LiveCurves implements RunWatcher {
    /** What is shown, as far as a scenario records it: at most so many. */
    private static final int MOST_MEASURES = 3;

    /** Headings by measure, the most telling first. */
    static final Map<String, String> TITLES = titles();

    private static final long PAUSE_NANOS = 300_000_000L;
    private static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};

    private final EventLog log;
    private final int days;
    private final List<String> measures;
    private final List<String> platforms;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<RunTask, double[][]> running = new ConcurrentHashMap<>();
    private final Map<String, List<double[][]>> done = new HashMap<>();
    private final Set<String> stale = new HashSet<>();
    private long told;

    private static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("dau", "Daily active users");
        titles.put("time-share", "Share of people's time");
        titles.put("registrations", "Registrations per day");
        titles.put("home-share", "Share of people who have their home there");
        titles.put("accounts", "Accounts");
        titles.put("opens", "App opens per day");
        titles.put("posts", "Posts per day");
        return titles;
    }

    LiveCurves(ScenarioFile file, EventLog log) {
        this.log = log;
        Scenario any = file.any();
        days = any.time().calendar().days();
        measures = TITLES.keySet().stream()
                .filter(any.outputs().measures()::contains)
                .limit(MOST_MEASURES)
                .toList();
        platforms = List.copyOf(any.platforms().keySet());
        for (String measure : measures) {
            platforms.forEach(platform -> places.put(measure + "/" + platform, places.size()));
        }
    }

    /** What is going to be shown; tells it. */
    void announce(ScenarioFile file, Wish wish) {
        Scenario any = file.any();
        Map<String, Object> events = new LinkedHashMap<>();
        long seed = Seeds.ofReplicate(wish.seed(), 1);
        file.variants().forEach((variant, scenario) -> events.put(variant, events(variant, scenario, seed)));
        List<Object> shown = new ArrayList<>();
        measures.forEach(measure -> shown.add(Json.object(
                "id", measure,
                "title", TITLES.get(measure),
                "unit", Vocabulary.allMeasures().get(measure).unit())));
        log.add(
                "plan",
                Json.object(
                        "title", any.title(),
                        "question", any.question(),
                        "start", any.time().start().toString(),
                        "days", days,
                        "agents", any.population().agents(),
                        "replicates", wish.replicates(),
                        "seed", Long.toString(wish.seed()),
                        "set", wish.scenario().overrides().set(),
                        "variants", List.copyOf(file.variants().keySet()),
                        "counterfactual", file.counterfactual(),
                        "platforms", ScenarioShelf.platforms(any),
                        "measures", shown,
                        "events", events));
    }

    private static List<Object> events(String variant, Scenario scenario, long seed) {
        List<Object> events = new ArrayList<>();
        EventRows.of(variant, scenario, seed).stream()
                .sorted((a, b) -> a.get(4).compareTo(b.get(4)))
                .forEach(row -> events.add(Json.object(
                        "label",
                        row.get(6),
                        "from",
                        row.get(4),
                        "until",
                        row.get(5).isEmpty() ? null : row.get(5))));
        return events;
    }

    @Override
    public DailyRows begins(RunTask task) {
        double[][] values = new double[places.size()][days];
        Arrays.stream(values).forEach(each -> Arrays.fill(each, Double.NaN));
        running.put(task, values);
        int[] today = {0};
        return (day, platform, segment, region, measure, value, unit) -> {
            if (task.replicate() == 1 && day > today[0]) {
                tell(task.variant(), values, today[0]);
                today[0] = day;
            }
            Integer place = segment.equals(Series.ALL) && region.equals(Series.ALL)
                    ? places.get(measure + "/" + platform)
                    : null;
            if (place != null) {
                values[place][day] = value;
            }
        };
    }

    private void tell(String variant, double[][] values, int day) {
        log.add(
                "day",
                Json.object(
                        "variant", variant, "day", day, "values", byMeasure(place -> Json.number(values[place][day]))));
    }

    @Override
    public void ended(RunOutcome outcome) {
        double[][] values = running.remove(outcome.task());
        if (values == null || outcome.state() != RunOutcome.State.DONE) {
            return;
        }
        String variant = outcome.task().variant();
        if (outcome.task().replicate() == 1) {
            tell(variant, values, days - 1);
        }
        synchronized (done) {
            done.computeIfAbsent(variant, any -> new ArrayList<>()).add(values);
            stale.add(variant);
            if (System.nanoTime() - told > PAUSE_NANOS) {
                finish();
            }
        }
    }

    /** Tells the spread over everything that is done. */
    void finish() {
        synchronized (done) {
            stale.forEach(variant -> log.replace("bands " + variant, "bands", bands(variant)));
            stale.clear();
            told = System.nanoTime();
        }
    }

    private Map<String, Object> bands(String variant) {
        List<double[][]> replicates = done.get(variant);
        return Json.object("variant", variant, "replicates", replicates.size(), "values", byMeasure(place -> {
            double[][] quantiles = new double[LEVELS.length][days];
            for (int day = 0; day < days; day++) {
                int today = day;
                double[] sorted = replicates.stream()
                        .mapToDouble(each -> each[place][today])
                        .filter(value -> !Double.isNaN(value))
                        .sorted()
                        .toArray();
                for (int level = 0; level < LEVELS.length; level++) {
                    quantiles[level][day] = Bands.quantile(LEVELS[level], sorted);
                }
            }
            Map<String, Object> curve = Json.object("median", list(quantiles[2]));
            if (replicates.size() > 1) {
                curve.put("band50", List.of(list(quantiles[1]), list(quantiles[3])));
                curve.put("band90", List.of(list(quantiles[0]), list(quantiles[4])));
            }
            return curve;
        }));
    }

    private List<Float> list(double[] values) {
        return Json.days(days, day -> values[day]);
    }

    /** A value for each measure and platform. */
    private Map<String, Object> byMeasure(IntFunction<Object> value) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (String measure : measures) {
            Map<String, Object> some = new LinkedHashMap<>();
            platforms.forEach(platform -> some.put(platform, value.apply(places.get(measure + "/" + platform))));
            all.put(measure, some);
        }
        return all;
    }
}

package org.refugia.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.refugia.network.People;
import org.refugia.network.SocialGraph;
import org.refugia.network.Workers;
import org.refugia.observe.Cohort;
import org.refugia.observe.DailyRows;
import org.refugia.observe.Recorder;
import org.refugia.population.Population;
import org.refugia.random.Draws;
import org.refugia.results.Series;
import org.refugia.scenario.Observation;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.Vocabulary;
import org.refugia.world.Calendar;

/** Runs scenarios: the one entry to the model, for the batch and for every test. */
public final class Simulation {
    private Simulation() {}

    /**
     * Runs one variant of a scenario once, and writes down the measures it asks for.
     *
     * @param others  recorders beside those of the scenario; they change nothing
     * @return the series of the run
     */
    public static Series run(Scenario scenario, Seeds seeds, List<Recorder> others) {
        return run(scenario, seeds, graph(scenario, seeds), others, () -> false, Workers.ONE);
    }

    /** The same with ties that were made before by {@link #graph}, and a way to stop; in the calling thread. */
    public static Series run(
            Scenario scenario, Seeds seeds, SocialGraph graph, List<Recorder> others, BooleanSupplier stop) {
        return run(scenario, seeds, graph, others, stop, Workers.ONE);
    }

    /** The same by workers who share the run; their number changes nothing but the time it takes. */
    public static Series run(
            Scenario scenario,
            Seeds seeds,
            SocialGraph graph,
            List<Recorder> others,
            BooleanSupplier stop,
            Workers workers) {
        Series series = new Series();
        Calendar calendar = scenario.time().calendar();
        run(
                scenario,
                seeds,
                graph,
                others,
                (day, platform, segment, region, measure, value, unit) ->
                        series.add(new Series.Row(calendar.date(day), platform, segment, region, measure, value, unit)),
                stop,
                workers);
        return series;
    }

    /**
     * Runs one variant of a scenario once, and hands on the measures it asks for.
     *
     * @param graph    ties made before by {@link #graph}
     * @param others   recorders beside those of the scenario; they change nothing
     * @param rows     takes the numbers
     * @param stop     asked once a step
     * @param workers  their number changes nothing but the time it takes
     * @throws Stopped if told to stop
     */
    public static void run(
            Scenario scenario,
            Seeds seeds,
            SocialGraph graph,
            List<Recorder> others,
            DailyRows rows,
            BooleanSupplier stop,
            Workers workers) {
        MigrationModel model = model(scenario, seeds, graph, others, rows, workers, false);
        model.start();
        while (!model.isOver()) {
            if (stop.getAsBoolean()) {
                throw new Stopped();
            }
            model.schedule.step(model);
        }
        model.finish();
    }

    /**
     * A run that somebody else takes from step to step, on MASON's schedule, and may {@linkplain MigrationModel#goOnAs change} on
     * the way; not started yet. Left alone, it hands on the same rows as {@link #run}.
     *
     * @param graph   ties made before by {@link #graph}
     * @param others  recorders beside those of the scenario; they change nothing
     * @param rows    takes the numbers
     */
    public static MigrationModel live(
            Scenario scenario, Seeds seeds, SocialGraph graph, List<Recorder> others, DailyRows rows) {
        return model(scenario, seeds, graph, others, rows, Workers.ONE, true);
    }

    private static MigrationModel model(
            Scenario scenario,
            Seeds seeds,
            SocialGraph graph,
            List<Recorder> others,
            DailyRows rows,
            Workers workers,
            boolean isLive) {
        Set<String> measures = new TreeSet<>(scenario.outputs().measures());
        List<Recorder> recorders = new ArrayList<>(
                Vocabulary.recorders(measures, scenario.outputs().breakdown(), cohorts(scenario)));
        recorders.addAll(others);
        return new MigrationModel(scenario, seeds, graph, recorders, new AskedRows(measures, rows), workers, isLive);
    }

    /** The ties of a scenario's people; the same for all variants that agree on people and network. */
    public static SocialGraph graph(Scenario scenario, Seeds seeds) {
        return graph(scenario, seeds, Workers.ONE);
    }

    /** The same ties, made by several workers. */
    public static SocialGraph graph(Scenario scenario, Seeds seeds, Workers workers) {
        Population population = new Population(scenario.population(), new Draws(seeds.population()));
        return scenario.network().connect(new Grouped(population), new Draws(seeds.network()), workers);
    }

    private static List<Cohort> cohorts(Scenario scenario) {
        return scenario.observations().stream()
                .map(Observation::observedCohort)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The run was told to stop before its end. */
    public static final class Stopped extends RuntimeException {
        Stopped() {
            super("stopped before the end of the run");
        }
    }

    private record Grouped(Population population) implements People {
        @Override
        public int size() {
            return population.size();
        }

        @Override
        public int group(Grouping by, int user) {
            return by == Grouping.SEGMENT ? population.segment(user) : population.region(user);
        }

        @Override
        public int groups(Grouping by) {
            return by == Grouping.SEGMENT
                    ? population.segmentNames().size()
                    : population.regionNames().size();
        }
    }
}

package org.refugia.batch;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.refugia.model.Footprint;
import org.refugia.network.Network;
import org.refugia.parameter.Require;
import org.refugia.population.PopulationSpec;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;

/**
 * Memory that the runs of a command ask for together, known before anything is allocated.
 *
 * @param run     of a single run: of each part the most that any scenario asks for
 * @param runs    how many runs there are, at least 1
 * @param graphs  how many different graphs they need, at least 1
 */
public record Demand(Footprint run, int runs, int graphs) {
    public Demand {
        Require.atLeast(1, "runs", runs);
        Require.atLeast(1, "graphs", graphs);
    }

    /** People, their ties, and the seed of both: who agrees on these shares a graph. */
    private record Tied(PopulationSpec population, Network network, long seed) {
        Tied(Scenario scenario, long seed) {
            this(scenario.population(), scenario.network(), seed);
        }
    }

    /** Of a single run. */
    public static Demand of(Scenario scenario) {
        return new Demand(Footprint.of(scenario), 1, 1);
    }

    /** Of every variant of a scenario in so many replicates. */
    public static Demand of(ScenarioFile file, int replicates) {
        Collection<Scenario> variants = file.variants().values();
        long graphs =
                variants.stream().map(each -> new Tied(each, 0)).distinct().count();
        return new Demand(greatest(variants), variants.size() * replicates, (int) graphs * replicates);
    }

    /** Of every run of a plan. */
    static Demand of(List<Plan.Task> tasks) {
        Set<Tied> graphs = new HashSet<>();
        tasks.forEach(task -> graphs.add(new Tied(task.scenario(), task.seed())));
        Set<Scenario> scenarios = new HashSet<>();
        tasks.stream().filter(task -> task.replicate() == 1).forEach(task -> scenarios.add(task.scenario()));
        return new Demand(greatest(scenarios), tasks.size(), graphs.size());
    }

    private static Footprint greatest(Collection<Scenario> scenarios) {
        return scenarios.stream().map(Footprint::of).reduce(Footprint::greatest).orElseThrow();
    }

    /** The same for one run alone. */
    public Demand alone() {
        return new Demand(run, 1, 1);
    }

    /**
     * Graphs that are there at a time: those kept, and those that were put away while runs still use them.
     *
     * @param jobs  runs at a time
     * @param kept  most graphs that are kept for further runs
     */
    public int graphsAtOnce(int jobs, int kept) {
        return Math.min(graphs, kept + atOnce(jobs) - 1);
    }

    /** Runs that are under way at a time, where so many may be. */
    public int atOnce(int jobs) {
        return Math.min(jobs, runs);
    }

    /** The most that is taken at a time [bytes]. */
    public long bytes(int jobs, int kept) {
        return graphsAtOnce(jobs, kept) * run.ties() + atOnce(jobs) * run.besideTies();
    }
}

package org.refugia.verification;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.refugia.model.Seeds;
import org.refugia.model.Simulation;
import org.refugia.observe.Recorder;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioReader;
import org.refugia.world.World;

/** Runs a scenario through the production engine and reads where people are. */
public final class Trial {
    private final Scenario scenario;

    /**
     * Reads a scenario.
     *
     * @param folder  where the scenarios of theory are
     * @throws org.refugia.parameter.InvalidInput if it cannot be read
     */
    public Trial(Path folder, Setup setup) {
        Overrides overrides = new Overrides(setup.set(), List.of(), List.of(setup.variant()));
        scenario = ScenarioReader.read(folder.resolve(setup.file() + ".yaml"), overrides)
                .any();
    }

    /** The scenario. */
    public Scenario scenario() {
        return scenario;
    }

    /** Number of agents. */
    int agents() {
        return scenario.population().agents();
    }

    /** Shows every step, as it ends, to a watcher. */
    void watch(long seed, Consumer<World> watcher) {
        Simulation.run(scenario, Seeds.of(seed), List.of(new Recorder() {
            @Override
            public void step(World world) {
                watcher.accept(world);
            }

            @Override
            public void endDay(World world, int day, Sink rows) {
                // Every step has been seen.
            }
        }));
    }

    /** A number at the end of each step. */
    double[] series(long seed, ToDoubleFunction<World> number) {
        List<Double> steps = new ArrayList<>();
        watch(seed, world -> steps.add(number.applyAsDouble(world)));
        return steps.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The number at the end of the last step. */
    double last(long seed, ToDoubleFunction<World> number) {
        double[] last = new double[1];
        watch(seed, world -> last[0] = number.applyAsDouble(world));
        return last[0];
    }

    /** The number at the end of the last step of so many replicates. */
    double[] lasts(int replicates, ToDoubleFunction<World> number) {
        return LongStream.rangeClosed(1, replicates)
                .mapToDouble(seed -> last(seed, number))
                .toArray();
    }

    /** m = x_1 − x_0 at the end of each step: the lead of the second of two platforms. */
    double[] lead(long seed) {
        return series(seed, world -> homeShare(world, 1) - homeShare(world, 0));
    }

    /** Share of the people at home on a platform. */
    static double homeShare(World world, int platform) {
        int homes = 0;
        for (int segment = 0; segment < world.population().segmentNames().size(); segment++) {
            for (int region = 0; region < world.population().regionNames().size(); region++) {
                homes += world.totals().homes(segment, region, platform);
            }
        }
        return (double) homes / world.population().size();
    }

    /** Number of people present on the first platform. */
    static double adopters(World world) {
        return world.totals().present(0);
    }

    /** Share of the people present on the first platform. */
    static double adopted(World world) {
        return adopters(world) / world.population().size();
    }
}

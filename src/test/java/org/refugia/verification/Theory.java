package org.refugia.verification;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.refugia.model.Seeds;
import org.refugia.model.Simulation;
import org.refugia.observe.Recorder;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;
import org.refugia.world.World;

/** Runs the scenarios of {@code scenarios/theory} through the production engine and reads where people live. */
final class Theory {
    private Theory() {}

    /** A scenario file with some of its numbers changed, by dotted path. */
    static Scenario scenario(String name, Map<String, String> set) {
        return variant(name, ScenarioFile.AS_HAPPENED, set);
    }

    /** A variant of a scenario file with some of its numbers changed, by dotted path. */
    static Scenario variant(String name, String variant, Map<String, String> set) {
        Path file = Path.of("scenarios", "theory", name + ".yaml");
        Overrides overrides = new Overrides(set, List.of(), List.of(variant));
        return ScenarioReader.read(file, overrides).any();
    }

    /** Share of the people at home on each platform, at the end of each step: {@code shares[platform][step]}. */
    static double[][] homeShares(Scenario scenario, long seed) {
        List<int[]> steps = each(
                scenario,
                seed,
                world -> IntStream.range(0, scenario.platforms().size())
                        .map(platform -> world.totals().homes(0, 0, platform)) // one segment, one region
                        .toArray());
        double people = scenario.population().agents();
        double[][] shares = new double[scenario.platforms().size()][steps.size()];
        for (int step = 0; step < steps.size(); step++) {
            for (int platform = 0; platform < shares.length; platform++) {
                shares[platform][step] = steps.get(step)[platform] / people;
            }
        }
        return shares;
    }

    /** Everybody's home at the end of each step: {@code homes[step][user]}. */
    static int[][] homes(Scenario scenario, long seed) {
        return each(
                        scenario,
                        seed,
                        world -> IntStream.range(0, world.population().size())
                                .map(user -> world.accounts().home(user))
                                .toArray())
                .toArray(int[][]::new);
    }

    /** m = x_1 − x_0 at the end of each step: the lead of the second of two platforms. */
    static double[] lead(Scenario scenario, long seed) {
        double[][] shares = homeShares(scenario, seed);
        double[] lead = new double[shares[0].length];
        for (int step = 0; step < lead.length; step++) {
            lead[step] = shares[1][step] - shares[0][step];
        }
        return lead;
    }

    /** Runs a scenario and writes down what is seen at the end of each step. */
    private static List<int[]> each(Scenario scenario, long seed, Function<World, int[]> seen) {
        List<int[]> steps = new ArrayList<>();
        Simulation.run(scenario, Seeds.of(seed), List.of(new Recorder() {
            @Override
            public void step(World world) {
                steps.add(seen.apply(world));
            }

            @Override
            public void endDay(World world, int day, Sink rows) {
                // Every step has been seen.
            }
        }));
        return steps;
    }
}

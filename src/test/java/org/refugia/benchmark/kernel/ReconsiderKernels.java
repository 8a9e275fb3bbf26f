package org.refugia.benchmark.kernel;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.refugia.choice.Utilities;
import org.refugia.choice.UtilityBlock;
import org.refugia.model.Seeds;
import org.refugia.model.Simulation;
import org.refugia.observe.Recorder;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;
import org.refugia.world.Intentions;
import org.refugia.world.World;

/** A user of the full model weighs four platforms again. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReconsiderKernels implements Recorder {
    private static final int USERS = 140_000;

    /** Whoever reconsiders once a week is one of 29 in six hours. */
    private static final int STRIDE = 29;

    private Scenario scenario;
    private World world;
    private Utilities utilities;
    private Intentions intentions;
    private int next;

    /** So many people that nothing is remembered that is kept for few people alone; they have settled in. */
    @Setup
    public void people() {
        Map<String, String> set = Map.of("population.agents", Integer.toString(USERS));
        scenario = ScenarioReader.read(
                        Path.of("scenarios", "us-tiktok-2025.yaml"), new Overrides(set, List.of(), List.of()))
                .variants()
                .get(ScenarioFile.NO_SHOCKS);
        Seeds seeds = Seeds.of(1);
        try {
            Simulation.run(scenario, seeds, Simulation.graph(scenario, seeds), List.of(this), () -> true);
        } catch (Simulation.Stopped beforeTheFirstStep) {
            utilities.block().clear();
        }
    }

    @Override
    public void begin(World settled) {
        world = settled;
        int platforms = scenario.platforms().size();
        utilities = new Utilities(scenario.choice().sum(), scenario.choice().outside(), platforms);
        intentions = new Intentions(platforms);
    }

    @Override
    public void endDay(World settled, int day, Sink rows) {
        // no day comes to its end
    }

    /** A block of users: their utilities, and how they mean to divide their time. */
    @Benchmark
    @OperationsPerInvocation(UtilityBlock.MOST)
    public Intentions block() {
        intentions.clear();
        utilities.block().clear();
        for (int i = 0; i < UtilityBlock.MOST; i++) {
            utilities.block().add(next);
            next = (next + STRIDE) % USERS;
        }
        utilities.evaluate(world);
        scenario.choice().homing().allocate(utilities, world, intentions);
        return intentions;
    }
}

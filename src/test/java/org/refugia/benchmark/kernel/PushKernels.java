package org.refugia.benchmark.kernel;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.refugia.Scenarios;
import org.refugia.network.Workers;
import org.refugia.scenario.Overrides;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.ScenarioReader;
import org.refugia.world.World;

/** A user moves from one platform to the other; ten contacts on average see it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PushKernels {
    private static final int MOVERS = 1000;

    /** Movers live far from each other. */
    private static final int STRIDE = 97;

    private World world;
    private int target;

    /** A hundred thousand people, all of whom hold both accounts. */
    @Setup
    public void people() {
        world = Scenarios.world(
                ScenarioReader.read(Path.of("scenarios", "benchmarks", "contagion.yaml"), Overrides.NONE)
                        .variants()
                        .get(ScenarioFile.AS_HAPPENED));
    }

    /** Sums, flows, and the counts of the contacts. */
    @Benchmark
    @OperationsPerInvocation(MOVERS)
    public World move() {
        target = 1 - target;
        world.intentions().clear();
        for (int mover = 0; mover < MOVERS; mover++) {
            world.intentions().spend(mover * STRIDE);
            world.intentions().setShare(target, 1);
        }
        world.spendAll(Workers.ONE);
        return world;
    }
}

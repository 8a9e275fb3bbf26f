package org.refugia.benchmark.kernel;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.refugia.choice.Logit;

/** Utilities into shares. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LogitKernels {
    private final double[] values = new double[5];

    /** One user, four platforms and outside. */
    @Benchmark
    public double shares() {
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 0.3;
        }
        Logit.shares(values, values.length, 1);
        return values[2];
    }
}

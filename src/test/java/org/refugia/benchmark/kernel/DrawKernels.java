package org.refugia.benchmark.kernel;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.refugia.random.Decision;
import org.refugia.random.Draws;

/** One keyed draw of one user. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DrawKernels {
    private static final int USERS = 1024;
    private static final long OPTION = 0x9e3779b97f4a7c15L;

    private final Draws.Stream draws = new Draws(1).stream(Decision.RECONSIDER, 7);
    private final long threshold = Draws.threshold(0.035);

    /** 64 bits. */
    @Benchmark
    @OperationsPerInvocation(USERS)
    public long bits() {
        long sum = 0;
        for (int user = 0; user < USERS; user++) {
            sum += draws.bits(user);
        }
        return sum;
    }

    /** A number between 0 and 1. */
    @Benchmark
    @OperationsPerInvocation(USERS)
    public double uniform() {
        double sum = 0;
        for (int user = 0; user < USERS; user++) {
            sum += draws.uniform(user);
        }
        return sum;
    }

    /** Whether something happens that has a chance. */
    @Benchmark
    @OperationsPerInvocation(USERS)
    public int isBelow() {
        int count = 0;
        for (int user = 0; user < USERS; user++) {
            count += draws.isBelow(threshold, user) ? 1 : 0;
        }
        return count;
    }

    /** A standard normal number for a user and an option. */
    @Benchmark
    @OperationsPerInvocation(USERS)
    public double normal() {
        double sum = 0;
        for (int user = 0; user < USERS; user++) {
            sum += draws.normal(user, OPTION);
        }
        return sum;
    }
}

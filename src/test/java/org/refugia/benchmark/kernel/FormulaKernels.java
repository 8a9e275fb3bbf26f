package org.refugia.benchmark.kernel;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.refugia.choice.Logit;
import org.refugia.elementary.Exponential;

/** Exponentials, beside those of Java, and the formula that takes most of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FormulaKernels {
    private static final int NUMBERS = 1024;
    private static final int OPTIONS = 5;

    private final double[] numbers =
            IntStream.range(0, NUMBERS).mapToDouble(i -> 10.0 * i / NUMBERS - 5).toArray();
    private final double[] options = new double[OPTIONS];

    /** e^x as the model works it out. */
    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    public double exponential() {
        double sum = 0;
        for (double number : numbers) {
            sum += Exponential.of(number);
        }
        return sum;
    }

    /** e^x as Java does, the same on every machine. */
    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    public double strictMathExp() {
        double sum = 0;
        for (double number : numbers) {
            sum += StrictMath.exp(number);
        }
        return sum;
    }

    /** e^x as Java does where it need not be the same on every machine. */
    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    public double mathExp() {
        double sum = 0;
        for (double number : numbers) {
            sum += Math.exp(number);
        }
        return sum;
    }

    /** Utilities of four platforms and the outside option into shares. */
    @Benchmark
    @OperationsPerInvocation(NUMBERS)
    public double logitShares() {
        double sum = 0;
        for (double number : numbers) {
            for (int option = 0; option < OPTIONS; option++) {
                options[option] = number * option;
            }
            Logit.shares(options, OPTIONS, 1);
            sum += options[1];
        }
        return sum;
    }
}

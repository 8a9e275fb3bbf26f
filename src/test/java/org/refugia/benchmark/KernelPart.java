package org.refugia.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The innermost pieces of work, each alone, by JMH. */
final class KernelPart implements Part {
    private final Path folder;

    /**
     * To be measured.
     *
     * @param folder  where JMH may write what it says
     */
    KernelPart(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "kernels";
    }

    @Override
    public void measure(Effort effort, Report report) throws IOException {
        if (effort == Effort.TRIAL) {
            report.tell("kernels: left out, as they need classes that only the build for benchmarks makes");
            return;
        }
        Files.createDirectories(folder);
        TimeValue time = TimeValue.milliseconds(effort.of(1, 100, 300));
        Options options = new OptionsBuilder()
                .include("org\\.refugia\\.benchmark\\.kernel\\.")
                .forks(1)
                .warmupIterations(effort.of(1, 2, 4))
                .warmupTime(time)
                .measurementIterations(effort.of(1, 3, 7))
                .measurementTime(time)
                .jvmArgs("-XX:+UseParallelGC")
                .shouldFailOnError(true)
                .output(folder.resolve("jmh.txt").toString())
                .build();
        try {
            new Runner(options).run().forEach(result -> add(result, report));
        } catch (RunnerException e) {
            throw new IOException(e);
        }
    }

    private static void add(RunResult result, Report report) {
        BenchmarkParams params = result.getParams();
        String[] name = params.getBenchmark().split("\\.");
        String subject = name[name.length - 2].replace("Kernels", ": ") + name[name.length - 1];
        for (String key : params.getParamsKeys()) {
            subject += " " + params.getParam(key);
        }
        List<Double> scores = result.getBenchmarkResults().stream()
                .map(BenchmarkResult::getIterationResults)
                .flatMap(Collection::stream)
                .map(iteration -> iteration.getPrimaryResult().getScore())
                .toList();
        String unit = result.getPrimaryResult().getScoreUnit().replace("/op", "");
        report.row("Kernels [%s]".formatted(unit), subject).add("time [%s]".formatted(unit), new Sample(scores));
    }
}

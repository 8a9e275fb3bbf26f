package org.refugia.benchmark;

import java.io.IOException;
import java.util.List;

/** The workload on which programs are compared (scenarios/benchmarks/contagion.yaml), on one thread and on two. */
final class ContagionPart implements Part {
    private static final String BY_SIZE = "One thread";
    private static final String BY_THREADS = "Threads";
    private static final String STEP = "a step [ns of CPU per user]";
    private static final int MILLION = 1_000_000;
    private static final int TEN_MILLIONS = 10_000_000;

    /** Users whose hundred steps take some ticks of the clock that tells the time of a process, 10 ms each. */
    private static final int WORTH_A_SAMPLE = 50_000;

    private static final String WATTS_STROGATZ = "{type: watts-strogatz, degree: 10, rewiring: 0.1}";
    private static final String BARABASI_ALBERT = "{type: barabasi-albert, ties: 5}";

    @Override
    public String name() {
        return "contagion";
    }

    /** What processes that do one run say, and one that does many; the latter empty where a run is long. */
    private record Measured(Readings fresh, Sample warm) {}

    @Override
    public void measure(Effort effort, Report report) throws IOException {
        Sample warmMillion = null;
        for (int users : sizes(effort)) {
            Measured measured = bySize(effort, Size.of(users), RunOrder.contagion(users), report);
            Readings fresh = measured.fresh();
            if (users == MILLION) {
                warmMillion = measured.warm();
                report.reached(Target.CONTAGION, fresh.of("step"));
                report.reached(Target.ALLOCATION, fresh.of("allocated").per(users));
            }
            if (users == TEN_MILLIONS) {
                report.reached(Target.CONTAGION_GROWTH, fresh.of("step").per(warmMillion.median()));
                report.reached(Target.CONTAGION_LIVE, fresh.of("live").per(users));
                report.reached(Target.CONTAGION_PROCESS, fresh.of("peak").per(users));
            }
        }
        RunOrder run = RunOrder.contagion(effort.of(1_000, 100_000, MILLION));
        String users = Size.of(run.users());
        bySize(effort, users + ", Watts–Strogatz", run.with("network", WATTS_STROGATZ), report);
        bySize(effort, users + ", Barabási–Albert", run.with("network", BARABASI_ALBERT), report);
        byThreads(effort, report);
    }

    private static List<Integer> sizes(Effort effort) {
        return effort.of(
                List.of(1_000), List.of(10_000, 100_000, MILLION), List.of(10_000, 100_000, MILLION, TEN_MILLIONS));
    }

    private static Measured bySize(Effort effort, String subject, RunOrder run, Report report) throws IOException {
        Readings fresh = run.measure(effort.of(1, 2, 3));
        Sample warm = run.users() < TEN_MILLIONS ? warm(effort, run) : Sample.of();
        double users = run.users();
        report.row(BY_SIZE, subject)
                .add(STEP, fresh.of("step"))
                .add("once warm", warm)
                .add("start [ns of CPU per user]", fresh.of("start").per(users / 1e9))
                .add("live data [bytes per user]", fresh.of("live").per(users))
                .add("of which ties", fresh.of("live-ties").per(users))
                .add("whole process [bytes per user]", fresh.of("peak").per(users))
                .add(
                        "allocated in a step [bytes per user]",
                        fresh.of("allocated").per(users));
        return new Measured(fresh, warm);
    }

    /** Runs in the second half of a process's life, so many together that the clock can tell. */
    private static Sample warm(Effort effort, RunOrder run) throws IOException {
        int together = effort == Effort.TRIAL ? 1 : Math.max(1, WORTH_A_SAMPLE / run.users());
        int samples = effort.of(1, 3, 5);
        return run.times(2 * samples * together)
                .measure(1)
                .of("step")
                .from(samples * together)
                .means(together);
    }

    /** In pairs, so that what else the machine does strikes both alike. */
    private static void byThreads(Effort effort, Report report) throws IOException {
        int users = effort.of(2_000, MILLION, TEN_MILLIONS);
        RunOrder run = RunOrder.contagion(users);
        Pairs pairs = Pairs.of(effort.of(1, 2, 3), run, run.on(2));
        report.row(BY_THREADS, Size.of(users) + ", one thread")
                .add("all steps [s]", pairs.one().of("steps-wall"));
        report.row(BY_THREADS, Size.of(users) + ", two threads")
                .add("all steps [s]", pairs.other().of("steps-wall"))
                .add("times as fast", pairs.ratio("steps-wall"));
        if (users == TEN_MILLIONS) {
            report.reached(Target.TWO_THREADS, pairs.ratio("steps-wall"));
        }
    }
}

package org.refugia.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** The full model (scenarios/us-tiktok-2025.yaml): every term, a ban, time divided between platforms. */
final class FullModelPart implements Part {
    private static final String BY_SIZE = "Full model";
    private static final String BY_WHAT = "What the full model's time grows with";
    private static final String STEP = "a step [ns of CPU per user]";
    private static final int WARM_USERS = 50_000;
    private static final int MILLION = 1_000_000;

    /** The first two are those that the shocks of the scenario strike; more are like the later ones. */
    private static final List<String> PLATFORMS = List.of(
            "tiktok: {accounts: 100 %, quality: 1.0, languages: [en]}",
            "rednote: {accounts: 0.2 %, quality: -0.9, languages: [zh], translation: 0 %, friction: 0.5 utils}",
            "reels: {accounts: 60 %, quality: 0.6, languages: [en], friction: 1 utils}",
            "shorts: {accounts: 57 %, quality: 0.6, languages: [en], friction: 1 utils}",
            "fifth: {accounts: 40 %, quality: 0.4, languages: [en], friction: 1 utils}",
            "sixth: {accounts: 40 %, quality: 0.4, languages: [en], friction: 1 utils}",
            "seventh: {accounts: 20 %, quality: 0.2, languages: [en], friction: 1 utils}",
            "eighth: {accounts: 20 %, quality: 0.2, languages: [en], friction: 1 utils}");

    @Override
    public String name() {
        return "full-model";
    }

    @Override
    public void measure(Effort effort, Report report) throws IOException {
        warm(effort, report);
        large(effort, report);
        byWhat(effort, report);
    }

    private static RunOrder run(Effort effort, int users) {
        RunOrder run = RunOrder.fullModel(users);
        return effort == Effort.TRIAL ? run.with("time.step", "24 h") : run;
    }

    /** Runs one after the other in a process that has a single core. */
    private static void warm(Effort effort, Report report) throws IOException {
        int users = effort.of(1_000, WARM_USERS, WARM_USERS);
        int samples = effort.of(1, 2, 5);
        Readings readings =
                run(effort, users).times(2 + samples).command().onOneCore().readings(1);
        Sample wall = readings.of("run-wall").from(2);
        report.row(BY_SIZE, "%,d, once warm, one core".formatted(users))
                .add(STEP, readings.of("step").from(2))
                .add("a run without making ties [s]", wall);
        if (users == WARM_USERS) {
            report.reached(Target.FULL_MODEL_WARM, wall);
        }
    }

    private static void large(Effort effort, Report report) throws IOException {
        int users = effort.of(2_000, 100_000, MILLION);
        RunOrder run = run(effort, users);
        Pairs pairs = Pairs.of(effort.of(1, 1, 2), run, run.on(2));
        Readings one = pairs.one();
        report.row(BY_SIZE, Size.of(users) + ", one thread")
                .add(STEP, one.of("step"))
                .add("a run without making ties [s]", one.of("run-wall"))
                .add("making ties [s of CPU]", one.of("generation"))
                .add("live data [bytes per user]", one.of("live").per(users))
                .add("of which ties", one.of("live-ties").per(users))
                .add("whole process [bytes per user]", one.of("peak").per(users))
                .add("allocated in a step [bytes per user]", one.of("allocated").per(users));
        report.row(BY_SIZE, Size.of(users) + ", two threads")
                .add(STEP, pairs.other().of("step"))
                .add("a run without making ties [s]", pairs.other().of("run-wall"))
                .add("times as fast", pairs.ratio("run-wall"));
        if (users == MILLION) {
            report.reached(Target.FULL_MODEL, one.of("step"));
            report.reached(Target.FULL_MODEL_LIVE, one.of("live").per(users));
            report.reached(Target.FULL_MODEL_TIES, one.of("live-ties").per(users));
        }
    }

    private static void byWhat(Effort effort, Report report) throws IOException {
        int users = effort.of(1_000, 20_000, 100_000);
        RunOrder run = RunOrder.fullModel(users).without("order", "second").with("time.end", "2025-02-15");
        for (int degree : effort.of(List.<Integer>of(), List.of(10, 40), List.of(10, 20, 40, 80))) {
            byWhat(effort, "mean degree " + degree, run.with("network.mean_degree", degree), report);
        }
        for (int platforms : effort.of(List.of(8), List.of(2, 8), List.of(2, 4, 8))) {
            String list = PLATFORMS.stream().limit(platforms).collect(Collectors.joining(", ", "{", "}"));
            byWhat(effort, platforms + " platforms", run.with("platforms", list), report);
        }
        for (int hours : effort.of(List.<Integer>of(), List.of(24, 6), List.of(24, 12, 6, 3))) {
            byWhat(effort, 24 / hours + " steps a day", run.with("time.step", hours + " h"), report);
        }
    }

    /** The first run warms the machine up. */
    private static void byWhat(Effort effort, String subject, RunOrder run, Report report) throws IOException {
        Readings readings = run.times(1 + effort.of(1, 1, 2)).measure(1);
        report.row(BY_WHAT, subject)
                .add(STEP, readings.of("step").from(1))
                .add("all steps [s]", readings.of("steps-wall").from(1))
                .add("live data [bytes per user]", readings.of("live").per(run.users()));
    }
}

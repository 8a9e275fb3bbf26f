package org.refugia.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** As many people as all Americans on TikTok, on one machine. */
final class LargePart implements Part {
    private static final String TABLE = "As many people as a country has";
    private static final int COUNTRY = 170_000_000;
    private static final double GIB = 1L << 30;

    /** What a machine must have for it [GiB]. */
    private static final int NEEDED = 12;

    /** Almost all of the heap is for rows of ties, which live long. */
    private static final String[] HEAP = {"-Xmx%dg".formatted(NEEDED), "-Xmn64m"};

    @Override
    public String name() {
        return "large";
    }

    @Override
    public void measure(Effort effort, Report report) throws IOException {
        int users = effort.of(2_000, 10_000_000, COUNTRY);
        String subject = "contagion, %s users, 20 steps, two threads".formatted(Size.of(users));
        double machine =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() / GIB;
        if (users == COUNTRY && machine < NEEDED) {
            report.tell("%s: left out, as this machine has less than %d GiB".formatted(subject, NEEDED));
            return;
        }
        RunOrder run = RunOrder.contagion(users).with("time.end", "2025-01-21").on(2);
        Readings readings = run.measure(1, users == COUNTRY ? HEAP : new String[0]);
        Sample wall = sum(readings.of("generation-wall"), readings.of("run-wall"));
        Sample peak = readings.of("peak").per(GIB);
        report.row(TABLE, subject)
                .add("network and run [s]", wall)
                .add("network [s]", readings.of("generation-wall"))
                .add("a step [ns of CPU per user]", readings.of("step"))
                .add("whole process [GiB]", peak)
                .add("live data [bytes per user]", readings.of("live").per(users));
        if (users == COUNTRY) {
            report.reached(Target.COUNTRY_TIME, wall);
            report.reached(Target.COUNTRY_MEMORY, peak);
        }
    }

    private static Sample sum(Sample one, Sample other) {
        List<Double> sums = new ArrayList<>();
        for (int i = 0; i < one.values().size(); i++) {
            sums.add(one.values().get(i) + other.values().get(i));
        }
        return new Sample(sums);
    }
}

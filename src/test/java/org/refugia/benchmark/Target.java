package org.refugia.benchmark;

/** What is to be reached, as the plan of the engine's speed and size says. */
enum Target {
    CONTAGION("contagion, 10⁶ users, one thread", Limit.AT_MOST, 12, "ns of CPU per user-step"),
    CONTAGION_GROWTH("contagion, 10⁷ users against 10⁶", Limit.AT_MOST, 1.3, "times the time per user-step"),
    CONTAGION_LIVE("contagion, 10⁷ users, live data", Limit.AT_MOST, 64, "bytes per user"),
    CONTAGION_PROCESS("contagion, 10⁷ users, whole process", Limit.AT_MOST, 80, "bytes per user"),
    TWO_THREADS("contagion, 10⁷ users, two threads against one", Limit.AT_LEAST, 1.5, "times as fast"),
    COUNTRY_TIME("contagion, 1.7 · 10⁸ users, 20 steps, two threads", Limit.AT_MOST, 120, "s, network included"),
    COUNTRY_MEMORY("contagion, 1.7 · 10⁸ users, whole process", Limit.AT_MOST, 9.5, "GiB, network included"),
    ALLOCATION("contagion, 10⁶ users, allocated in the steady state", Limit.AT_MOST, 0.05, "bytes per user-step"),
    ERDOS_RENYI("Erdős–Rényi, 10⁷ users, mean degree 10", Limit.AT_MOST, 2.5, "s of CPU"),
    WATTS_STROGATZ("Watts–Strogatz, 10⁷ users, degree 10", Limit.AT_MOST, 6, "s of CPU"),
    BARABASI_ALBERT("Barabási–Albert, 10⁷ users, mean degree 10", Limit.AT_MOST, 6, "s of CPU"),
    SOCIAL("social, 10⁷ users, mean degree 10", Limit.AT_MOST, 15, "s of CPU"),
    FULL_MODEL("us-tiktok-2025, 10⁶ users, one thread", Limit.AT_MOST, 60, "ns of CPU per user-step"),
    FULL_MODEL_LIVE("us-tiktok-2025, 10⁶ users, live data", Limit.AT_MOST, 260, "bytes per user"),
    FULL_MODEL_TIES("us-tiktok-2025, 10⁶ users, of which ties", Limit.AT_MOST, 160, "bytes per user"),
    FULL_MODEL_WARM("us-tiktok-2025, 50,000 users, warm, one core", Limit.AT_MOST, 2, "s a run"),
    CONTAGION_SWEEP("sweep of contagion, 10⁴ users, two cores", Limit.AT_LEAST, 200, "runs/s"),
    SWEEP("sweep of two-platforms, two cores", Limit.AT_LEAST, 200, "runs/s"),
    SWEEP_CORES("sweep of two-platforms, two cores against one", Limit.AT_LEAST, 1.8, "times as fast"),
    SWEEP_HEAP("sweep of two-platforms, growth of live data", Limit.AT_MOST, 256, "bytes per run"),
    VERSION("./refugia --version", Limit.AT_MOST, 0.4, "s"),
    SMALL_RUN("a run of 2,000 users with charts", Limit.AT_MOST, 1.2, "s");

    /** On which side of the number it is met. */
    private enum Limit {
        AT_MOST("≤"),
        AT_LEAST("≥");

        private final String sign;

        Limit(String sign) {
            this.sign = sign;
        }
    }

    private final String what;
    private final Limit limit;
    private final double number;
    private final String unit;

    Target(String what, Limit limit, double number, String unit) {
        this.what = what;
        this.limit = limit;
        this.number = number;
        this.unit = unit;
    }

    /** What is measured, in words. */
    String what() {
        return what;
    }

    /** The number to be reached, with its unit. */
    String wanted() {
        return "%s %s %s".formatted(limit.sign, Sample.text(number), unit);
    }

    /** Whether the median meets it, or else by how much it misses. */
    String verdict(Sample sample) {
        double median = sample.median();
        if (limit == Limit.AT_MOST ? median <= number : median >= number) {
            return "met";
        }
        return "missed: %s times the target".formatted(Sample.text(median / number));
    }
}

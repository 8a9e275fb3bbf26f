package org.refugia.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.refugia.analysis.SmallSweep;
import org.refugia.analysis.SweepFolder;
import org.refugia.results.Numbers;

/** Made-up sweeps about how long a ban must last to leave a mark, with designs of every kind, to try charts on. */
final class SyntheticSweep {
    static final String DAU = "dau(bluesky, end)";
    static final String LEFT = "peak(dau(bluesky)) - dau(bluesky, end)";
    static final String[] BANS = {"14 h", "3 d", "7 d", "39 d", "90 d"};

    private static final String UNTIL = "shocks.block.until";
    private static final String CIRCUMVENTION = "shocks.block.circumvention";
    private static final String EXPOSURE = "registration.per_exposure";
    private static final String WEIGHT = "choice.terms.contacts.weight";
    private static final String RULE = "registration.rule";
    private static final int DAYS = 100;
    private static final int BAN = 29;

    private SyntheticSweep() {}

    /** Five lengths of a ban, nothing else. */
    static SmallSweep lever(Path path) {
        SmallSweep sweep = SmallSweep.at(path).design("grid").replicates(8).lever(UNTIL, "days", BANS);
        return measures(sweep, UNTIL);
    }

    /** Three factors in so many points of a sequence that fills space evenly, at some lengths of a ban. */
    static SmallSweep sampled(Path path, int points, String... bans) {
        SmallSweep sweep = SmallSweep.at(path).design("latin-hypercube").replicates(4);
        ranges(sweep).factor(WEIGHT, "weight", "0.4", "1", "1.7");
        sweep.points(IntStream.rangeClosed(1, points)
                .mapToObj(i -> List.of(
                        share(halton(i, 2)),
                        exposure(halton(i, 3)),
                        List.of("0.4", "1", "1.7").get(i % 3)))
                .toList());
        if (bans.length == 0) {
            return measures(sweep, CIRCUMVENTION, EXPOSURE, WEIGHT);
        }
        return measures(sweep.lever(UNTIL, "days", bans), UNTIL, CIRCUMVENTION, EXPOSURE, WEIGHT);
    }

    /** A grid of two factors, one of them words, at each setting of two levers. */
    static SmallSweep grid(Path path) {
        List<List<String>> points = Stream.of("0.4", "1", "1.7")
                .flatMap(weight -> Stream.of("hazard", "threshold", "imitate").map(rule -> List.of(weight, rule)))
                .toList();
        SmallSweep sweep = SmallSweep.at(path)
                .design("grid")
                .replicates(3)
                .lever(UNTIL, "days", BANS)
                .lever(CIRCUMVENTION, "share", "1 %", "5 %", "12 %")
                .factor(WEIGHT, "weight", "0.4", "1", "1.7")
                .factor(RULE, "text", "hazard", "threshold", "imitate")
                .points(points);
        return measures(sweep, UNTIL, CIRCUMVENTION, WEIGHT, RULE);
    }

    /** One factor at a time around a base. */
    static SmallSweep oneAtATime(Path path) {
        List<List<String>> points = new ArrayList<>(List.of(List.of("", "", "")));
        Stream.of("1 %", "4 %", "8 %", "12 %").forEach(text -> points.add(List.of(text, "", "")));
        Stream.of("0.002", "0.02", "0.2").forEach(text -> points.add(List.of("", text, "")));
        Stream.of("0.4", "1.7").forEach(text -> points.add(List.of("", "", text)));
        SmallSweep sweep = SmallSweep.at(path).design("one-at-a-time").replicates(5);
        ranges(sweep).factor(WEIGHT, "weight", "0.4", "1.7").points(points);
        return measures(sweep, CIRCUMVENTION, EXPOSURE, WEIGHT);
    }

    /** Trajectories of elementary effects in three factors. */
    static SmallSweep morris(Path path, int trajectories) {
        String[][] levels = {
            {"1 %", "4 %", "8 %", "12 %"}, {"0.002", "0.01", "0.04", "0.2"}, {"0.4", "0.8", "1.2", "1.7"}
        };
        List<List<String>> points = new ArrayList<>();
        for (int t = 1; t <= trajectories; t++) {
            int[] at = {(int) (4 * halton(t, 2)), (int) (4 * halton(t, 3)), (int) (4 * halton(t, 5))};
            for (int step = 0; step <= 3; step++) {
                if (step > 0) {
                    int moved = (step + t) % 3;
                    at[moved] = (at[moved] + 2) % 4;
                }
                points.add(List.of(levels[0][at[0]], levels[1][at[1]], levels[2][at[2]]));
            }
        }
        SmallSweep sweep = SmallSweep.at(path).design("morris").replicates(2);
        ranges(sweep).range(WEIGHT, "weight", "0.4", "1.7", "linear").points(points);
        return measures(sweep, CIRCUMVENTION, EXPOSURE, WEIGHT);
    }

    /** Blocks of Sobol' indices in two factors, at two lengths of a ban. */
    static SmallSweep sobol(Path path, int blocks) {
        List<List<String>> points = new ArrayList<>();
        for (int i = 1; i <= blocks; i++) {
            List<String> a = List.of(share(halton(i, 2)), exposure(halton(i, 3)));
            List<String> b = List.of(share(halton(i, 5)), exposure(halton(i, 7)));
            points.addAll(List.of(a, List.of(b.get(0), a.get(1)), List.of(a.get(0), b.get(1)), b));
        }
        SmallSweep sweep =
                SmallSweep.at(path).design("sobol").design("indices", true).replicates(2);
        ranges(sweep).lever(UNTIL, "days", "14 h", "7 d").points(points);
        return measures(sweep, UNTIL, CIRCUMVENTION, EXPOSURE);
    }

    /** A lever of twenty values, ten factors, one of them with a long path, and a single replicate. */
    static SmallSweep many(Path path) {
        List<String> paths = new ArrayList<>(List.of(UNTIL));
        SmallSweep sweep = SmallSweep.at(path).design("file").replicates(1);
        sweep.lever(
                UNTIL,
                "days",
                IntStream.rangeClosed(1, 20).mapToObj(i -> 3 * i + " d").toArray(String[]::new));
        for (int i = 0; i < 9; i++) {
            paths.add("choice.terms.number-" + i + ".weight");
            sweep.factor(paths.get(i + 1), "weight", "0.4", "1.7");
        }
        paths.add("population.segments.people-of-the-old-continent.reactance.strength.median");
        sweep.factor(paths.get(10), "utils", "1.5 utils", "2.5 utils");
        List<List<String>> points = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            List<String> point = new ArrayList<>();
            for (int factor = 0; factor < 9; factor++) {
                point.add(halton(i, 2 + factor) < 0.5 ? "0.4" : "1.7");
            }
            point.add(i % 2 == 0 ? "1.5 utils" : "2.5 utils");
            points.add(point);
        }
        return measures(sweep.points(points), paths.toArray(String[]::new));
    }

    private static SmallSweep ranges(SmallSweep sweep) {
        return sweep.range(CIRCUMVENTION, "share", "1 %", "12 %", "linear")
                .range(EXPOSURE, "number", "0.002", "0.2", "log");
    }

    private static SmallSweep measures(SmallSweep sweep, String... paths) {
        return sweep.measure(DAU, "people", (variant, point, replicate) -> {
                    double without = 2.1e6 * (1 + 0.05 * noise(replicate, 1));
                    double effect = effect(point, paths) * (1 + 0.2 * noise(replicate, 2));
                    return variant.equals(SmallSweep.WITHOUT)
                            ? without
                            : without + effect + 4e4 * noise(replicate, point.number());
                })
                .measure(
                        LEFT,
                        "%",
                        (variant, point, replicate) -> variant.equals(SmallSweep.WITHOUT)
                                ? 0.4 + 0.1 * noise(replicate, 3)
                                : 12 - 1.7e-5 * effect(point, paths) + noise(replicate, 4));
    }

    /** People more: grows with the length of the ban, less so where many get round it, and with all else. */
    private static double effect(SweepFolder.Point point, String... paths) {
        double days = 10;
        double escaped = 5;
        double other = 1;
        for (int i = 0; i < paths.length; i++) {
            String text = point.values().get(i);
            if (paths[i].equals(UNTIL)) {
                days = number(text) / (text.endsWith("h") ? 24 : 1);
            } else if (paths[i].equals(CIRCUMVENTION) && !text.isEmpty()) {
                escaped = number(text);
            } else if (paths[i].equals(RULE)) {
                other += 0.1 * text.length();
            } else if (!text.isEmpty()) {
                other += paths[i].equals(EXPOSURE) ? Math.log10(number(text) / 0.02) : number(text) / (i + 1);
            }
        }
        return 1e5 * ((Math.log(days) - 1.2) * (1.6 - escaped / 10) + other);
    }

    private static double number(String text) {
        return Double.parseDouble(text.replaceAll("[^0-9.]", ""));
    }

    private static double noise(int replicate, int salt) {
        return 2 * halton(replicate * 31 + salt * 17 + 5, 2) - 1;
    }

    /** Radical inverse: Halton (1960), Numerische Mathematik 2, 84–90. */
    private static double halton(int index, int base) {
        double result = 0;
        double digit = 1.0 / base;
        for (int rest = index; rest > 0; rest /= base) {
            result += digit * (rest % base);
            digit /= base;
        }
        return result;
    }

    private static String share(double fraction) {
        return Numbers.text(1 + 11 * fraction) + " %";
    }

    private static String exposure(double fraction) {
        return Numbers.text(0.002 * Math.pow(100, fraction));
    }

    /**
     * Writes a sweep with a hundred days of a platform, and a ban that ends later from setting to setting.
     *
     * @param runs  of each setting
     */
    static void writeWithDays(SmallSweep sweep, Path path, int settings, int runs) {
        sweep.withCurves().write();
        sweep.edit("manifest.json", "\"end\": \"2025-01-04\"", "\"end\": \"%s\"".formatted(day(DAYS)))
                .edit("manifest.json", "\"id\": \"p\"", "\"id\": \"bluesky\"")
                .edit("manifest.json", "\"title\": \"Place\"", "\"title\": \"Bluesky\"")
                .edit("manifest.json", "dau(p)", "dau(bluesky)");
        StringBuilder curves = new StringBuilder("variant,setting,curve,date,n,mean,q05,q25,median,q75,q95,unit\n");
        StringBuilder events = new StringBuilder("setting,variant,id,type,platform,from,until,label\n");
        for (int setting = 1; setting <= settings; setting++) {
            LocalDate end = day(BAN + 5 * setting);
            String row = "%d,%s,".formatted(setting, SmallSweep.WITH);
            events.append(row + "block,ban,bluesky,%sT00:00,%sT00:00,Bluesky: blocked\n".formatted(day(BAN), end));
            events.append(row + "back,reversal,bluesky,%sT00:00,,Bluesky: back\n".formatted(end));
            events.append(row + "wave,attention,,%sT00:00,%sT00:00,Media wave\n".formatted(day(19), day(33)));
            for (int day = 0; day < DAYS; day++) {
                curves.append(curve(SmallSweep.WITHOUT, setting, day, runs, 0));
                curves.append(curve(SmallSweep.WITH, setting, day, runs, Math.max(0, day - BAN)));
            }
        }
        try {
            Files.writeString(path.resolve("curves.csv"), curves);
            Files.writeString(path.resolve("events.csv"), events);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String curve(String variant, int setting, int day, int runs, double since) {
        int length = 5 * setting;
        double rise = Math.min(since, length) * 4e4 * Math.exp(-Math.max(0, since - length) / 50);
        double wide = runs == 1 ? 0 : 1e4 + 0.4 * rise;
        double mean = 2.1e6 + 3e4 * Math.sin(day * 0.9) + rise;
        return "%s,%d,dau(bluesky),%s,%d,%s,%s,%s,%s,%s,%s,people\n"
                .formatted(
                        variant,
                        setting,
                        day(day),
                        runs,
                        mean,
                        mean - wide,
                        mean - 0.4 * wide,
                        mean,
                        mean + 0.3 * wide,
                        mean + 1.2 * wide);
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2025, 1, 1).plusDays(number);
    }
}

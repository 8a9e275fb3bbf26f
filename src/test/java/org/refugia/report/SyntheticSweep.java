package org.refugia.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.refugia.analysis.SmallSweep;
import org.refugia.analysis.SweepFolder;

/** Made-up sweeps about how long a ban must last to leave a mark, large and odd enough to try charts on. */
final class SyntheticSweep {
    static final String DAU = "dau(bluesky, end)";
    static final String LEFT = "peak(dau(bluesky)) - dau(bluesky, end)";
    static final String[] BANS = {"14 h", "3 d", "7 d", "39 d", "90 d"};

    private SyntheticSweep() {}

    /** Five lengths of a ban, nothing else. */
    static SmallSweep lever(Path path) {
        return measures(SmallSweep.at(path).design("grid").replicates(8).lever("shocks.block.until", "days", BANS));
    }

    /** Five lengths of a ban, and three factors in so many random points. */
    static SmallSweep sampled(Path path, int points, String... bans) {
        SmallSweep sweep = SmallSweep.at(path)
                .design("latin-hypercube")
                .replicates(4)
                .range("shocks.block.circumvention", "share", "1 %", "12 %", "linear")
                .range("registration.per_exposure", "number", "0.002", "0.2", "log")
                .factor("choice.terms.contacts.weight", "weight", "0.4", "1", "1.7");
        if (bans.length > 0) {
            sweep.lever("shocks.block.until", "days", bans);
        }
        return measures(sweep.points(IntStream.range(0, points)
                .mapToObj(i -> List.of(
                        percent(1 + 11 * halton(i + 1, 2)),
                        text(0.002 * Math.pow(100, halton(i + 1, 3))),
                        List.of("0.4", "1", "1.7").get(i % 3)))
                .toList()));
    }

    /** A grid of two factors, one of them words, and two levers. */
    static SmallSweep grid(Path path) {
        List<List<String>> points = new ArrayList<>();
        for (String weight : List.of("0.4", "1", "1.7")) {
            for (String rule : List.of("hazard", "threshold", "imitate")) {
                points.add(List.of(weight, rule));
            }
        }
        return measures(SmallSweep.at(path)
                .design("grid")
                .replicates(3)
                .lever("shocks.block.until", "days", BANS)
                .lever("shocks.block.circumvention", "share", "1 %", "5 %", "12 %")
                .factor("choice.terms.contacts.weight", "weight", "0.4", "1", "1.7")
                .factor("registration.rule", "text", "hazard", "threshold", "imitate")
                .points(points));
    }

    /** One factor at a time around a base. */
    static SmallSweep oneAtATime(Path path) {
        List<List<String>> points = new ArrayList<>();
        points.add(List.of("", "", ""));
        for (String text : List.of("1 %", "4 %", "8 %", "12 %")) {
            points.add(List.of(text, "", ""));
        }
        for (String text : List.of("0.002", "0.02", "0.2")) {
            points.add(List.of("", text, ""));
        }
        for (String text : List.of("0.4", "1.7")) {
            points.add(List.of("", "", text));
        }
        return measures(SmallSweep.at(path)
                .design("one-at-a-time")
                .replicates(5)
                .range("shocks.block.circumvention", "share", "1 %", "12 %", "linear")
                .range("registration.per_exposure", "number", "0.002", "0.2", "log")
                .factor("choice.terms.contacts.weight", "weight", "0.4", "1.7")
                .points(points));
    }

    /** Trajectories of elementary effects in three factors. */
    static SmallSweep morris(Path path, int trajectories) {
        List<List<String>> points = new ArrayList<>();
        String[][] levels = {
            {"1 %", "4 %", "8 %", "12 %"}, {"0.002", "0.01", "0.04", "0.2"}, {"0.4", "0.8", "1.2", "1.7"}
        };
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
        return measures(SmallSweep.at(path)
                .design("morris")
                .replicates(2)
                .range("shocks.block.circumvention", "share", "1 %", "12 %", "linear")
                .range("registration.per_exposure", "number", "0.002", "0.2", "log")
                .range("choice.terms.contacts.weight", "weight", "0.4", "1.7", "linear")
                .points(points));
    }

    /** Blocks of Sobol' indices in two factors. */
    static SmallSweep sobol(Path path, int blocks) {
        List<List<String>> points = new ArrayList<>();
        for (int i = 1; i <= blocks; i++) {
            String[] a = {percent(1 + 11 * halton(i, 2)), text(0.002 * Math.pow(100, halton(i, 3)))};
            String[] b = {percent(1 + 11 * halton(i, 5)), text(0.002 * Math.pow(100, halton(i, 7)))};
            points.add(List.of(a));
            points.add(List.of(b[0], a[1]));
            points.add(List.of(a[0], b[1]));
            points.add(List.of(b));
        }
        return measures(SmallSweep.at(path)
                .design("sobol")
                .design("indices", true)
                .replicates(2)
                .lever("shocks.block.until", "days", "14 h", "7 d")
                .range("shocks.block.circumvention", "share", "1 %", "12 %", "linear")
                .range("registration.per_exposure", "number", "0.002", "0.2", "log")
                .points(points));
    }

    /** Ten factors of two values each, one of them with a long path, in a fraction of a grid, and a lever of many values. */
    static SmallSweep many(Path path) {
        SmallSweep sweep = SmallSweep.at(path).design("file").replicates(1);
        sweep.lever(
                "shocks.block.until",
                "days",
                IntStream.rangeClosed(1, 20).mapToObj(i -> 3 * i + " d").toArray(String[]::new));
        for (int i = 0; i < 9; i++) {
            sweep.factor("choice.terms.number-" + i + ".weight", "weight", "0.4", "1.7");
        }
        sweep.factor(
                "population.segments.people-of-the-old-continent.reactance.strength.median",
                "utils",
                "1.5 utils",
                "2.5 utils");
        List<List<String>> points = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            List<String> point = new ArrayList<>();
            for (int j = 0; j < 9; j++) {
                point.add(halton(i + 1, 2 + j) < 0.5 ? "0.4" : "1.7");
            }
            point.add(i % 2 == 0 ? "1.5 utils" : "2.5 utils");
            points.add(point);
        }
        return measures(sweep.points(points));
    }

    /** A hundred days instead of three, with a platform of that name, a ban and, in each setting, its end. */
    static void addDays(SmallSweep sweep, Path path, int settings, int points) throws IOException {
        sweep.withCurves().write();
        sweep.edit("manifest.json", "\"end\": \"2025-01-04\"", "\"end\": \"2025-04-11\"")
                .edit("manifest.json", "\"id\": \"p\"", "\"id\": \"bluesky\"")
                .edit("manifest.json", "\"title\": \"Place\"", "\"title\": \"Bluesky\"")
                .edit("manifest.json", "dau(p)", "dau(bluesky)");
        StringBuilder curves = new StringBuilder("variant,setting,curve,date,n,mean,q05,q25,median,q75,q95,unit\n");
        StringBuilder events = new StringBuilder("setting,variant,id,type,platform,from,until,label\n");
        for (String variant : List.of(SmallSweep.WITHOUT, SmallSweep.WITH)) {
            for (int setting = 1; setting <= settings; setting++) {
                int length = 5 * setting;
                for (int day = 0; day < 100; day++) {
                    double since = variant.equals(SmallSweep.WITH) ? Math.max(0, day - 29) : 0;
                    double rise = Math.min(since, length) * 4e4 * Math.exp(-Math.max(0, since - length) / 50);
                    double wide = points == 1 ? 0 : 1e4 + 0.4 * rise;
                    double mean = 2.1e6 + 3e4 * Math.sin(day * 0.9) + rise;
                    curves.append("%s,%d,dau(bluesky),%s,%d,%s,%s,%s,%s,%s,%s,people%n"
                            .formatted(
                                    variant,
                                    setting,
                                    day(day),
                                    points,
                                    mean,
                                    mean - wide,
                                    mean - 0.4 * wide,
                                    mean,
                                    mean + 0.3 * wide,
                                    mean + 1.2 * wide));
                }
            }
        }
        for (int setting = 1; setting <= settings; setting++) {
            LocalDate end = day(29 + 5 * setting);
            events.append("%d,%s,block,ban,bluesky,2025-01-30T00:00,%sT00:00,Bluesky: blocked%n"
                    .formatted(setting, SmallSweep.WITH, end));
            events.append(
                    "%d,%s,back,reversal,bluesky,%sT00:00,,Bluesky: back%n".formatted(setting, SmallSweep.WITH, end));
            events.append("%d,%s,wave,attention,,2025-01-20T00:00,2025-02-03T00:00,Media wave%n"
                    .formatted(setting, SmallSweep.WITH));
        }
        Files.writeString(path.resolve("curves.csv"), curves);
        Files.writeString(path.resolve("events.csv"), events);
    }

    static SmallSweep measures(SmallSweep sweep) {
        return sweep.measure(DAU, "people", (variant, point, replicate) -> {
                    double without = 2.1e6 * (1 + 0.05 * noise(replicate, 1));
                    return variant.equals(SmallSweep.WITHOUT)
                            ? without
                            : without
                                    + effect(point) * (1 + 0.2 * noise(replicate, 2))
                                    + 4e4 * noise(replicate, point.number());
                })
                .measure(
                        LEFT,
                        "%",
                        (variant, point, replicate) -> variant.equals(SmallSweep.WITHOUT)
                                ? 0.4 + 0.1 * noise(replicate, 3)
                                : 12 - 1.7e-5 * effect(point) + noise(replicate, 4));
    }

    /** People more, or less after a short ban: grows with the length of the ban and with what else is tried. */
    private static double effect(SweepFolder.Point point) {
        double days = 10;
        double escaped = 5;
        double exposure = 0.02;
        double weight = 1;
        double rule = 0;
        for (String text : point.values()) {
            if (text.endsWith("h")) {
                days = number(text) / 24;
            } else if (text.endsWith("d") && !text.equals("hazard") && !text.equals("threshold")) {
                days = number(text);
            } else if (text.endsWith("%")) {
                escaped = number(text);
            } else if (List.of("0.4", "1", "1.7").contains(text)) {
                weight = number(text);
            } else if (text.matches("[0-9.]+")) {
                exposure = number(text);
            } else if (!text.isEmpty()) {
                rule = text.length();
            }
        }
        return 1e5
                * ((Math.log(days) - 1.2) * (1.6 - escaped / 10) + Math.log10(exposure / 0.02) + weight + 0.1 * rule);
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
        for (int rest = index; rest > 0; rest /= base, digit /= base) {
            result += digit * (rest % base);
        }
        return result;
    }

    private static String percent(double number) {
        return text(number) + " %";
    }

    private static String text(double number) {
        return org.refugia.results.Numbers.text(number);
    }

    /** The first of January 2025 and so many days later. */
    static LocalDate day(int number) {
        return LocalDate.of(2025, 1, 1).plusDays(number);
    }
}

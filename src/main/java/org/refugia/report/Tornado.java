package org.refugia.report;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.refugia.analysis.Scale;
import org.refugia.analysis.Sensitivity;

/**
 * How the bars of one setting are drawn, by the method with which they were worked out.
 *
 * @param rows   of one setting, variant and measure
 * @param paths  of the factors, the one that matters most first
 */
public record Tornado(List<Sensitivity> rows, List<String> paths) {
    private static final Color LIGHT = Style.mixed(Style.BACKGROUND, Style.colour(0), 0.55);
    private static final Color PALE = Style.mixed(Style.BACKGROUND, Style.colour(0), 0.25);
    private static final Color BELOW = Style.mixed(Style.BACKGROUND, Style.colour(1), 0.55);

    /** The statistic by which factors are ordered. */
    public static boolean isMain(Sensitivity row) {
        return List.of("mu_star", "st", "swing", "rho").contains(row.statistic());
    }

    /** How a statistic is written. */
    public static String symbol(String statistic) {
        return switch (statistic) {
            case "mu_star" -> "µ*";
            case "mu" -> "µ";
            case "sigma" -> "σ";
            case "s1" -> "S";
            case "st" -> "ST";
            case "rho" -> "ρ";
            default -> statistic;
        };
    }

    /** What the axis of a method shows, in a unit if it has one. */
    public static String axis(String method, String unit) {
        String brackets = unit.isEmpty() ? "" : " [" + unit + "]";
        return switch (method) {
            case "morris" -> "µ*: mean size of the effect over the full range" + brackets;
            case "sobol" -> "share of the variance";
            case "one-at-a-time" -> "change against the scenario's own value" + brackets;
            default -> "rank correlation";
        };
    }

    /** How to read the bars of a method. */
    public static String reading(String method) {
        return switch (method) {
            case "morris" ->
                "Elementary effects (Morris): bar µ*, how much a factor matters; σ, how much its effect depends on the others.";
            case "sobol" -> "Sobol' indices: by itself (S), and together with the others (ST).";
            case "one-at-a-time" ->
                "Each factor alone from its lowest to its highest result; the others as in the scenario.";
            default -> "Spearman's rank correlation: 1 always rises with the factor, −1 always falls, 0 neither.";
        };
    }

    /** Whether numbers have the unit of the measure. */
    public static boolean hasUnit(String method) {
        return method.equals("morris") || method.equals("one-at-a-time");
    }

    /** What the colours mean. */
    static void explain(String method, Legend legend) {
        switch (method) {
            case "sobol" -> {
                legend.block("together with the others (ST)", PALE);
                legend.block("by itself (S)", LIGHT);
            }
            case "one-at-a-time" -> {
                legend.block("more", LIGHT);
                legend.block("less", BELOW);
            }
            default -> {}
        }
        if (!method.equals("one-at-a-time")) {
            legend.bar("95 % interval (bootstrap)", Style.INK);
        }
    }

    private Optional<Sensitivity> find(String path, String statistic) {
        return rows.stream()
                .filter(row -> row.path().equals(path) && row.statistic().equals(statistic))
                .findFirst();
    }

    /** The bars by factor. */
    List<List<Bars.Bar>> bars(Scale scale) {
        return paths.stream()
                .map(path -> Stream.of("mu_star", "st", "s1", "swing", "rho")
                        .flatMap(statistic -> find(path, statistic).stream())
                        .flatMap(row -> bars(row, scale).stream())
                        .toList())
                .toList();
    }

    private List<Bars.Bar> bars(Sensitivity row, Scale scale) {
        double factor = hasUnit(row.method()) ? scale.factor() : 1;
        if (row.statistic().equals("swing")) {
            return List.of(
                    new Bars.Bar(row.low() / factor, row.high() / factor, Double.NaN, Double.NaN, BELOW, LIGHT, ""));
        }
        String words = find(row.path(), "sigma")
                .filter(sigma -> row.statistic().equals("mu_star") && !Double.isNaN(sigma.value()))
                .map(sigma -> "σ " + scale.digits(sigma.value()))
                .orElse("");
        Color above = row.statistic().equals("st") ? PALE : LIGHT;
        Color below = row.statistic().equals("rho") ? BELOW : above;
        return List.of(
                new Bars.Bar(0, row.value() / factor, row.low() / factor, row.high() / factor, below, above, words));
    }

    /** Every number that must be seen, in the unit of the measure. */
    DoubleStream seen() {
        return rows.stream()
                .filter(row -> paths.contains(row.path())
                        && (isMain(row) || row.statistic().equals("s1")))
                .flatMapToDouble(row -> row.statistic().equals("swing")
                        ? DoubleStream.of(row.low(), row.high())
                        : DoubleStream.of(row.value(), row.low(), row.high()))
                .filter(number -> !Double.isNaN(number));
    }
}

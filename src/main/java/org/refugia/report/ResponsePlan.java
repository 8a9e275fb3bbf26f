package org.refugia.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.refugia.analysis.SweepFolder;
import org.refugia.analysis.SweepManifest;

/**
 * Which lines a chart of responses has for each lever and factor. With a lever, factors are shown by a line for each of its
 * values, and several variants have a chart each; otherwise there is a line for each variant.
 */
public final class ResponsePlan {
    private static final int MOST_PARAMETERS = 8;
    private static final int MOST_LINES = 7;

    private final SweepFolder folder;
    private final List<String> variants;
    private final List<Varied> parameters;
    private final Optional<Varied> lever;

    /**
     * A line of a chart.
     *
     * @param label    in the legend
     * @param variant  it speaks of
     * @param points   over which it is drawn
     */
    public record Line(String label, Color colour, String variant, List<SweepFolder.Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * What stands over one lever or factor.
     *
     * @param x      the lever or factor
     * @param lines  over its values
     */
    public record Panel(Varied x, List<Line> lines) {
        public Panel {
            lines = List.copyOf(lines);
        }
    }

    private ResponsePlan(SweepFolder folder, List<String> variants, List<Varied> parameters, Optional<Varied> lever) {
        this.folder = folder;
        this.variants = variants;
        this.parameters = parameters;
        this.lever = lever;
    }

    /** The charts of a measure; none if nothing was varied. */
    public static List<ResponsePlan> of(SweepFolder folder) {
        List<Varied> parameters = Varied.of(folder);
        if (parameters.isEmpty()) {
            return List.of();
        }
        SweepManifest manifest = folder.manifest();
        Optional<Varied> lever = parameters.stream()
                .filter(each -> each.isLever() && parameters.size() > 1)
                .findFirst();
        List<List<String>> sets = lever.isEmpty()
                ? List.of(manifest.comparedVariants())
                : manifest.comparedVariants().stream().map(List::of).toList();
        return sets.stream()
                .map(variants -> new ResponsePlan(folder, variants, parameters, lever))
                .toList();
    }

    /** The variants that a chart speaks of. */
    public List<String> variants() {
        return variants;
    }

    /** What they are compared with; empty if there is nothing. */
    public Optional<String> counterfactual() {
        return folder.manifest().counterfactual().filter(other -> !variants.contains(other));
    }

    /** Whether a single lever or factor was varied. */
    boolean isAlone() {
        return parameters.size() == 1;
    }

    /** A panel for each lever and factor. */
    public List<Panel> panels() {
        return parameters.stream()
                .limit(MOST_PARAMETERS)
                .map(x -> new Panel(
                        x, lever.filter(by -> by != x).map(this::byValue).orElseGet(this::byVariant)))
                .toList();
    }

    private List<Line> byVariant() {
        return IntStream.range(0, Math.min(MOST_LINES, variants.size()))
                .mapToObj(i -> new Line(variants.get(i), Style.colour(i), variants.get(i), folder.points()))
                .toList();
    }

    private List<Line> byValue(Varied lever) {
        List<String> shown = Pick.of(lever.levels(), MOST_LINES);
        return IntStream.range(0, shown.size())
                .mapToObj(i -> new Line(
                        lever.shortPath() + " " + shown.get(i),
                        Style.step(i, shown.size()),
                        variants.get(0),
                        lever.having(shown.get(i), folder.points().stream())))
                .toList();
    }

    /** How to read a chart. */
    public String reading() {
        Optional<String> counterfactual = counterfactual();
        SweepManifest manifest = folder.manifest();
        List<String> sentences = new ArrayList<>();
        String runs = SweepWords.count(manifest.replicates(), "replicate")
                + counterfactual.map(o -> " paired by number").orElse("");
        sentences.add(counterfactual
                .map(other -> "%s minus %s, %s.".formatted(String.join(", ", variants), other, runs))
                .orElse("%s, %s.".formatted(String.join(", ", variants), runs)));
        if (parameters.size() > 1) {
            sentences.add(
                    manifest.designType().equals("one-at-a-time")
                            ? "What stands at no axis is as in the scenario or, if a lever, averaged over."
                            : "What stands at no axis is averaged over.");
        }
        if (parameters.stream().anyMatch(Varied::isSampled)) {
            sentences.add(
                    "Over a sample, dots are single points of the design, and the line is the median of those in a bin.");
        }
        lever.filter(by -> by.levels().size() > MOST_LINES)
                .ifPresent(by -> sentences.add("Lines for %d of %d values of %s."
                        .formatted(MOST_LINES, by.levels().size(), by.path())));
        if (lever.isEmpty() && variants.size() > MOST_LINES) {
            sentences.add("Not shown: variants %s."
                    .formatted(String.join(", ", variants.subList(MOST_LINES, variants.size()))));
        }
        if (parameters.size() > MOST_PARAMETERS) {
            sentences.add("Not shown: %s.".formatted(paths(parameters.subList(MOST_PARAMETERS, parameters.size()))));
        }
        return String.join(" ", sentences);
    }

    private static String paths(List<Varied> parameters) {
        return parameters.stream().map(Varied::path).collect(Collectors.joining(", "));
    }
}

package org.refugia.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;

/** Two folders of sweeps: every measure of every variant that both have, at every point that both have. */
public final class SweepComparison {
    private final Path reference;
    private final Path other;
    private final SweepFolder first;
    private final SweepFolder second;

    private SweepComparison(Path reference, Path other) {
        this.reference = reference;
        this.other = other;
        first = SweepFolder.open(reference);
        second = SweepFolder.open(other);
    }

    /**
     * What differs between two folders: by variant, point and measure in the order of the reference. Points are the same if they
     * give the same values, as written, to the same paths; what is left as the scenario has it does not count.
     *
     * @throws InvalidInput if either is no folder of a sweep, or they have no variant, point or measure in common
     */
    public static List<Comparison> between(Path reference, Path other) {
        return new SweepComparison(reference, other).rows();
    }

    private List<Comparison> rows() {
        List<String> variants = new ArrayList<>(first.manifest().variants());
        variants.retainAll(second.manifest().variants());
        List<SweepManifest.Measure> measures = new ArrayList<>(first.manifest().measures());
        measures.retainAll(second.manifest().measures());
        Map<Set<String>, SweepFolder.Point> points = second.points().stream()
                .collect(Collectors.toMap(point -> given(second, point), Function.identity(), (a, b) -> a));
        demand(!variants.isEmpty(), "no variant");
        demand(!measures.isEmpty(), "no measure");
        demand(first.points().stream().anyMatch(point -> points.containsKey(given(first, point))), "no point");
        List<Comparison> rows = new ArrayList<>();
        for (String variant : variants) {
            for (SweepFolder.Point point : first.points()) {
                Set<String> values = given(first, point);
                if (points.containsKey(values)) {
                    int there = points.get(values).number();
                    measures.forEach(measure -> add(rows, variant, measure, values, point.number(), there));
                }
            }
        }
        demand(!rows.isEmpty(), "no run");
        return rows;
    }

    private void demand(boolean holds, String missing) {
        if (!holds) {
            throw new InvalidInput(Problem.error(
                    other.toString(),
                    "",
                    "has %s in common with %s; there is nothing to compare".formatted(missing, reference)));
        }
    }

    /** What a point gives, in an order that does not depend on that of the columns. */
    private static Set<String> given(SweepFolder folder, SweepFolder.Point point) {
        return new TreeSet<>(folder.given(point));
    }

    private void add(
            List<Comparison> rows,
            String variant,
            SweepManifest.Measure measure,
            Set<String> values,
            int here,
            int there) {
        TwoSamples samples =
                TwoSamples.of(runs(first, measure.id(), variant, here), runs(second, measure.id(), variant, there));
        if (samples.n() > 0 && samples.m() > 0) {
            String place = String.join(", ", values);
            rows.add(new Comparison(variant, place, measure.id(), measure.unit(), samples));
        }
    }

    private static List<TwoSamples.Run> runs(SweepFolder folder, String measure, String variant, int point) {
        double[] values = folder.values(measure, variant, point);
        return IntStream.range(0, values.length)
                .mapToObj(i -> new TwoSamples.Run(folder.seed(i + 1).orElse(""), values[i]))
                .toList();
    }
}

package org.refugia.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.refugia.parameter.Require;

/**
 * What a pilot says of one measure of one variant: how many replicates an interval of the wanted width takes where it takes most.
 *
 * <p>The quantity is the paired difference to the counterfactual; of the variant as it is, if there is no counterfactual.
 *
 * @param measure     id of the measure
 * @param variant     the variant
 * @param unit        of the numbers
 * @param place       where it takes most: a point of a sweep, as {@code point 3: path=value}, or the last day of runs
 * @param replicates  replicates that were run there, and count
 * @param mean        mean of the quantity there; NaN without a replicate
 * @param halfWidth   half-width of its 95 % interval so far; NaN with fewer than two replicates
 * @param wanted      wanted half-width
 * @param needed      replicates needed in all ({@link Advice}); empty if out of reach, or if fewer than two were run
 */
public record PilotAdvice(
        String measure,
        String variant,
        String unit,
        String place,
        int replicates,
        double mean,
        double halfWidth,
        double wanted,
        OptionalInt needed) {
    private static final int FEWEST = 2;

    /**
     * What is wanted of every interval.
     *
     * @param halfWidth   above 0, in the unit of the measure, or as a share
     * @param isRelative  whether it is a share of |mean of the counterfactual|; of the variant, if there is no counterfactual
     */
    public record Target(double halfWidth, boolean isRelative) {
        public Target {
            Require.positive("half-width", halfWidth);
        }

        private double of(double[] reference) {
            return isRelative ? halfWidth * Math.abs(Moments.mean(Moments.present(reference))) : halfWidth;
        }
    }

    /** A pilot at one place: the quantity of each replicate, and the values that a relative target is a share of. */
    private record Pilot(String place, double[] quantity, double[] reference) {}

    /** Advice for every measure of every variant that is compared, in the order of the manifest. */
    public static List<PilotAdvice> of(SweepFolder folder, Target target) {
        List<PilotAdvice> advice = new ArrayList<>();
        for (String variant : folder.manifest().comparedVariants()) {
            for (SweepManifest.Measure measure : folder.manifest().measures()) {
                List<Pilot> pilots = folder.points().stream()
                        .map(point -> pilot(folder, measure.id(), variant, point))
                        .toList();
                advice.add(worst(measure.id(), variant, measure.unit(), pilots, target));
            }
        }
        return advice;
    }

    private static Pilot pilot(SweepFolder folder, String measure, String variant, SweepFolder.Point point) {
        String reference = folder.manifest().counterfactual().orElse(variant);
        return pilot(
                folder.place(point),
                folder.values(measure, variant, point.number()),
                folder.values(measure, reference, point.number()),
                reference.equals(variant));
    }

    private static Pilot pilot(String place, double[] values, double[] reference, boolean isItself) {
        double[] quantity = isItself ? Moments.present(values) : PairedSample.differences(values, reference);
        return new Pilot(place, quantity, reference);
    }

    /** Advice for every total on the last day, of every variant that is compared, in the order of the series. */
    public static List<PilotAdvice> of(ResultFolder folder, Target target) {
        List<PilotAdvice> advice = new ArrayList<>();
        for (String variant : folder.manifest().comparedVariants()) {
            for (SeriesKey key : folder.series().keys()) {
                if (key.isTotal() && folder.series().of(variant, key).isPresent()) {
                    List<Pilot> pilots = List.of(pilot(folder, key, variant));
                    advice.add(worst(key.column(), variant, folder.series().unit(key), pilots, target));
                }
            }
        }
        return advice;
    }

    private static Pilot pilot(ResultFolder folder, SeriesKey key, String variant) {
        String reference = folder.manifest().counterfactual().orElse(variant);
        return pilot(
                folder.manifest().lastDay().toString(),
                onLastDay(folder, key, variant),
                onLastDay(folder, key, reference),
                reference.equals(variant));
    }

    private static double[] onLastDay(ResultFolder folder, SeriesKey key, String variant) {
        int day = folder.manifest().days() - 1;
        return IntStream.rangeClosed(1, folder.manifest().replicates())
                .mapToDouble(replicate -> folder.series()
                        .of(variant, key)
                        .map(replicates -> replicates.at(replicate, day))
                        .orElse(Double.NaN))
                .toArray();
    }

    private static PilotAdvice worst(String measure, String variant, String unit, List<Pilot> pilots, Target target) {
        return pilots.stream()
                .map(pilot -> advice(measure, variant, unit, pilot, target))
                .max(Comparator.comparingInt(PilotAdvice::urgency))
                .orElseThrow();
    }

    private static PilotAdvice advice(String measure, String variant, String unit, Pilot pilot, Target target) {
        double variance = Moments.variance(pilot.quantity());
        double wanted = target.of(pilot.reference());
        return new PilotAdvice(
                measure,
                variant,
                unit,
                pilot.place(),
                pilot.quantity().length,
                Moments.mean(pilot.quantity()),
                StudentT.halfWidth(variance, pilot.quantity().length),
                wanted,
                needed(Math.sqrt(variance), wanted));
    }

    private static OptionalInt needed(double sd, double wanted) {
        return sd == 0 ? OptionalInt.of(FEWEST) : wanted > 0 ? Advice.replicates(sd, wanted) : OptionalInt.empty();
    }

    /** The more replicates the greater; a place that cannot tell comes last. */
    private int urgency() {
        return replicates < FEWEST ? 0 : needed.orElse(Integer.MAX_VALUE);
    }
}

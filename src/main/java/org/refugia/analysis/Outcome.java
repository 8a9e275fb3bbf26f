package org.refugia.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * How a platform fares in a variant, by one measure: medians over replicates, in its unit.
 *
 * @param platform  the platform
 * @param measure   for instance {@code dau}
 * @param unit      of its numbers
 * @param begin     on the first day
 * @param end       on the last day
 * @param peak      on its highest day
 * @param peakDate  that day
 * @param gap       what differs from the counterfactual on the last day; empty if there is none to compare with
 */
public record Outcome(
        Manifest.Platform platform,
        String measure,
        String unit,
        double begin,
        double end,
        double peak,
        LocalDate peakDate,
        Optional<Gap> gap) {
    /** What people understand first, by preference; of two in a row, either is enough. */
    private static final List<List<String>> MEASURES =
            List.of(List.of("dau", "time-share"), List.of("home-share", "accounts"));

    private static final int MOST_NAMED = 3;

    /**
     * The paired difference to the counterfactual on the last day.
     *
     * @param without  median of the counterfactual
     * @param mean     difference, over replicates
     * @param low      lower end of its 95 % interval; NaN with fewer than two pairs
     * @param high     upper end of that interval
     * @param pairs    replicates that both have
     */
    public record Gap(double without, double mean, double low, double high, int pairs) {
        /** Whether the interval, if there is one, leaves out no difference at all. */
        public boolean isClear() {
            return Double.isNaN(low) ? mean != 0 : low > 0 || high < 0;
        }
    }

    /** The measures to speak of, the main one first: people and time; if neither is recorded, homes and accounts. */
    public static List<String> measures(ResultFolder folder) {
        return MEASURES.stream()
                .map(pair -> pair.stream()
                        .filter(measure -> !folder.series().totals(measure).isEmpty())
                        .toList())
                .filter(pair -> !pair.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Every platform that has the measure in the variant, in the order of the manifest. */
    public static List<Outcome> of(ResultFolder folder, String variant, String measure) {
        List<Outcome> outcomes = new ArrayList<>();
        PairedDifferences differences = new PairedDifferences(folder);
        int last = folder.manifest().days() - 1;
        for (Manifest.Platform platform : folder.manifest().platforms()) {
            SeriesKey key = SeriesKey.total(platform.id(), measure);
            folder.series()
                    .of(variant, key)
                    .map(Bands::of)
                    .filter(bands -> bands.peakDay() >= 0 && !Double.isNaN(bands.median(last)))
                    .ifPresent(bands -> outcomes.add(new Outcome(
                            platform,
                            measure,
                            folder.series().unit(key),
                            bands.median(0),
                            bands.median(last),
                            bands.median(bands.peakDay()),
                            folder.date(bands.peakDay()),
                            differences
                                    .of(variant, key)
                                    .filter(each -> each.pairs(last) > 0)
                                    .map(each -> gap(folder, key, each, last)))));
        }
        return outcomes;
    }

    private static Gap gap(ResultFolder folder, SeriesKey key, Difference difference, int day) {
        String other = folder.manifest().counterfactual().orElseThrow();
        double without =
                folder.series().of(other, key).map(Bands::of).orElseThrow().median(day);
        return new Gap(without, difference.mean(day), difference.low(day), difference.high(day), difference.pairs(day));
    }

    /** How much more, or with a minus less, it ends with: than in the counterfactual, or else than it began with. */
    public double change() {
        return gap.map(Gap::mean).orElse(end - begin);
    }

    /** The same as a fraction of what it is compared with; infinite if that is nothing. */
    public double relativeChange() {
        double of = gap.map(Gap::without).orElse(begin);
        return change() == 0 ? 0 : change() / of;
    }

    /**
     * Those that change most: who loses most, who gains most, who changes most for its size, and then by size until there
     * are three. Who does not change is left out.
     *
     * @return in the order given
     */
    public static List<Outcome> mostChanged(List<Outcome> outcomes) {
        Set<Outcome> chosen = new LinkedHashSet<>();
        addFirst(chosen, outcomes, Outcome::change);
        addFirst(chosen, outcomes, outcome -> -outcome.change());
        addFirst(chosen, outcomes, outcome -> -Math.abs(outcome.relativeChange()));
        List<Outcome> bySize = outcomes.stream()
                .filter(outcome -> outcome.change() != 0)
                .sorted(Comparator.comparingDouble(outcome -> -Math.abs(outcome.change())))
                .toList();
        for (Outcome each : bySize) {
            if (chosen.size() < MOST_NAMED) {
                chosen.add(each);
            }
        }
        return outcomes.stream().filter(chosen::contains).toList();
    }

    private static void addFirst(Set<Outcome> chosen, List<Outcome> outcomes, ToDoubleFunction<Outcome> order) {
        outcomes.stream()
                .filter(outcome -> outcome.change() != 0)
                .min(Comparator.comparingDouble(order))
                .ifPresent(chosen::add);
    }
}

package org.refugia.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number known from the world beside what the model has on that day, both in the unit of the observation: a ratio, if
 * it is relative to some days.
 *
 * @param observation  as the table has it
 * @param median       of the replicates
 * @param low          5 % of the replicates lie below
 * @param high         95 % of the replicates lie below
 * @param verdict      of the median against the error range of the observation; where it has none, of the observed number
 *                     against the replicates
 */
public record ObservationScore(
        Observation observation, double median, double low, double high, Pattern.Verdict verdict) {
    /**
     * Every observation on a day of the run, in the order of the table, without those whose series or reference days the
     * run does not have.
     *
     * @param variant  that speaks for the model where there is no {@code as-happened}
     */
    public static List<ObservationScore> of(ResultFolder folder, String variant) {
        String model = folder.observed(variant);
        List<ObservationScore> scores = new ArrayList<>();
        for (Observation observation : folder.observations()) {
            Optional<Bands> bands =
                    folder.series().of(model, observation.series()).map(Bands::of);
            int day = folder.day(observation.date());
            if (bands.isPresent() && day >= 0 && !Double.isNaN(bands.get().median(day))) {
                double unit = observation
                        .relativeTo()
                        .map(period -> folder.mean(bands.get(), period))
                        .orElse(1.0);
                if (!Double.isNaN(unit) && unit != 0) {
                    scores.add(of(observation, bands.get(), day, unit));
                }
            }
        }
        return scores;
    }

    private static ObservationScore of(Observation observation, Bands bands, int day, double unit) {
        double median = bands.median(day) / unit;
        double low = bands.lowerOf90(day) / unit;
        double high = bands.upperOf90(day) / unit;
        return new ObservationScore(observation, median, low, high, verdict(observation, median, low, high));
    }

    private static Pattern.Verdict verdict(Observation observation, double median, double low, double high) {
        if (observation.low().isEmpty() || observation.high().isEmpty()) {
            return observation.value() >= low && observation.value() <= high
                    ? Pattern.Verdict.INSIDE
                    : Pattern.Verdict.OUTSIDE;
        }
        double least = observation.low().getAsDouble();
        double most = observation.high().getAsDouble();
        if (median >= least && median <= most) {
            return Pattern.Verdict.INSIDE;
        }
        return low <= most && high >= least ? Pattern.Verdict.PART : Pattern.Verdict.OUTSIDE;
    }
}

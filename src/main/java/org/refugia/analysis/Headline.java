package org.refugia.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The main numbers of a result folder in plain words, for its {@code README.txt}. */
public final class Headline {
    private final ResultFolder folder;
    private final Manifest manifest;
    private final PairedDifferences differences;
    private final int lastDay;

    private Headline(ResultFolder folder) {
        this.folder = folder;
        manifest = folder.manifest();
        differences = new PairedDifferences(folder);
        lastDay = manifest.days() - 1;
    }

    /**
     * A paragraph for each variant but the counterfactual, then one for each of its platforms: people and time (if
     * neither is recorded, homes and accounts) on the last day, what differs from the counterfactual, and the highest day of the median.
     */
    public static List<String> of(ResultFolder folder) {
        Headline headline = new Headline(folder);
        List<String> paragraphs = new ArrayList<>();
        for (String variant : folder.manifest().comparedVariants()) {
            paragraphs.add(headline.opening(variant));
            folder.manifest().platforms().forEach(platform -> {
                String sentence = headline.platform(variant, platform);
                if (!sentence.isEmpty()) {
                    paragraphs.add(sentence);
                }
            });
        }
        return paragraphs;
    }

    private String opening(String variant) {
        String runs = "%s: medians of %s, end is %s."
                .formatted(variant, count(folder.series().replicatesRun(variant).size()), manifest.lastDay());
        String state = manifest.complete() ? "" : " The runs were interrupted; not all replicates are there.";
        return runs
                + state
                + manifest.counterfactual()
                        .filter(other -> !other.equals(variant))
                        .map(other -> " " + firstDifference(variant, other))
                        .orElse("");
    }

    private String firstDifference(String variant, String counterfactual) {
        OptionalInt first = folder.series().keys().stream()
                .flatMap(key -> differences.of(variant, key).stream())
                .mapToInt(Difference::firstDifferentDay)
                .filter(day -> day >= 0)
                .min();
        return first.isEmpty()
                ? "No series differs from %s.".formatted(counterfactual)
                : "The first difference to %s in any series is on %s."
                        .formatted(counterfactual, folder.date(first.getAsInt()));
    }

    private String platform(String variant, Manifest.Platform platform) {
        List<String> parts = new ArrayList<>();
        addPart(parts, variant, SeriesKey.total(platform.id(), "dau"), "people a day", "");
        addPart(parts, variant, SeriesKey.total(platform.id(), "time-share"), "% of time", " points");
        if (parts.isEmpty()) {
            addPart(parts, variant, SeriesKey.total(platform.id(), "home-share"), "% of homes", " points");
            addPart(parts, variant, SeriesKey.total(platform.id(), "accounts"), "accounts", "");
        }
        return parts.isEmpty() ? "" : "%s: %s.".formatted(platform.title(), String.join("; ", parts));
    }

    private void addPart(List<String> parts, String variant, SeriesKey key, String unit, String differenceUnit) {
        folder.series()
                .of(variant, key)
                .map(Bands::of)
                .filter(bands -> bands.peakDay() >= 0)
                .ifPresent(bands -> {
                    LocalDate peak = folder.date(bands.peakDay());
                    String compared = differences
                            .of(variant, key)
                            .map(difference -> ", " + comparison(difference, differenceUnit))
                            .orElse("");
                    parts.add("%s %s at the end%s, peak %s on %s"
                            .formatted(
                                    Scale.words(bands.median(lastDay)),
                                    unit,
                                    compared,
                                    Scale.words(bands.median(bands.peakDay())),
                                    peak));
                });
    }

    private String comparison(Difference difference, String unit) {
        String counterfactual = manifest.counterfactual().orElseThrow();
        double mean = difference.mean(lastDay);
        int pairs = difference.pairs(lastDay);
        if (pairs == 0) {
            return "no replicate in common with " + counterfactual;
        }
        if (pairs == 1) {
            return "%s than in %s (one replicate: no interval)".formatted(moreOrLess(mean, unit), counterfactual);
        }
        double low = difference.low(lastDay);
        double high = difference.high(lastDay);
        if (low == 0 && high == 0) {
            return "the same as in %s (%s)".formatted(counterfactual, count(pairs));
        }
        boolean less = mean < 0;
        double nearer = less ? -high : low;
        double farther = less ? -low : high;
        Scale scale = Scale.of(Math.max(Math.abs(nearer), Math.abs(farther)));
        String doubt = nearer <= 0 ? ", no clear difference" : "";
        return "%s than in %s (95 %% interval %s to %s, %s%s)"
                .formatted(
                        moreOrLess(mean, unit),
                        counterfactual,
                        scale.digits(nearer),
                        scale.written(farther),
                        count(pairs),
                        doubt);
    }

    private static String moreOrLess(double mean, String unit) {
        return Scale.words(Math.abs(mean)) + unit + (mean < 0 ? " less" : " more");
    }

    private static String count(int replicates) {
        return replicates == 1 ? "1 replicate" : replicates + " replicates";
    }
}

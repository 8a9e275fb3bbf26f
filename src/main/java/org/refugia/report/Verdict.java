package org.refugia.report;

import org.refugia.analysis.Scale;
import org.refugia.analysis.Summary;

/** What a number of a sweep says, in plain words. */
final class Verdict {
    private Verdict() {}

    /**
     * A difference to the counterfactual: "393 k people more than in no-shocks (95 % interval 388 to 398 k, 8
     * replicates)". One that may as well be nothing is called no clear difference.
     *
     * @param unit  of the measure
     */
    static String difference(Summary difference, String unit, String counterfactual) {
        if (difference.n() == 0) {
            return "no run in common with " + counterfactual;
        }
        double mean = difference.mean();
        String amount = amount(Math.abs(mean), SweepWords.differenceUnit(unit));
        String than = "%s %s than in %s".formatted(amount, mean < 0 ? "less" : "more", counterfactual);
        String replicates = SweepWords.count(difference.n(), "replicate");
        if (difference.n() == 1) {
            return than + " (one replicate: no interval)";
        }
        if (difference.low() == 0 && difference.high() == 0) {
            return "the same as in %s (%s)".formatted(counterfactual, replicates);
        }
        double nearer = mean < 0 ? -difference.high() : difference.low();
        double farther = mean < 0 ? -difference.low() : difference.high();
        if (nearer <= 0) {
            return "no clear difference to %s (mean %s, 95 %% interval %s, %s)"
                    .formatted(counterfactual, signed(mean), between(difference.low(), difference.high()), replicates);
        }
        return "%s (95 %% interval %s, %s)".formatted(than, between(nearer, farther), replicates);
    }

    /** A measure itself: "2.1 M people (95 % interval 2 to 2.2 M, 8 replicates)". */
    static String value(Summary value, String unit) {
        if (value.n() == 0) {
            return "no run that has a number";
        }
        String amount = amount(value.mean(), unit);
        return value.n() == 1
                ? amount + " (one replicate: no interval)"
                : "%s (95 %% interval %s, %s)"
                        .formatted(
                                amount, between(value.low(), value.high()), SweepWords.count(value.n(), "replicate"));
    }

    /** "388 to 398 k", "−3 to 5 k". */
    static String between(double low, double high) {
        Scale scale = Scale.of(Math.max(Math.abs(low), Math.abs(high)));
        return "%s to %s".formatted(digits(scale, low), written(scale, high));
    }

    /** "+12 k", "−3". */
    static String signed(double value) {
        String words = Scale.words(Math.abs(value));
        return words.equals("0") ? words : (value < 0 ? "−" : "+") + words;
    }

    private static String amount(double value, String unit) {
        String words = written(Scale.of(value), value);
        return unit.isEmpty() ? words : words + " " + unit;
    }

    private static String written(Scale scale, double value) {
        return (value < 0 ? "−" : "") + scale.written(Math.abs(value));
    }

    /** A number in a multiple of its unit, with a minus that is no hyphen. */
    static String digits(Scale scale, double value) {
        String digits = scale.digits(Math.abs(value));
        return value < 0 && !digits.equals("0") ? "−" + digits : digits;
    }
}

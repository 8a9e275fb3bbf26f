package org.refugia.design;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.refugia.parameter.Require;

/** What makes a design empty, degenerate or too large. */
final class Limits {
    /** Most points of a design. */
    static final int MOST_POINTS = 10_000_000;

    private static final int WRITTEN_OUT = 100_000;

    private Limits() {}

    /** Refuses no factors at all, and a factor named twice. */
    static void demandFactors(List<Factor> factors) {
        Require.that(!factors.isEmpty(), "there are no factors: nothing is varied; name at least one under `vary`");
        Set<String> paths = new HashSet<>();
        for (Factor factor : factors) {
            Require.that(paths.add(factor.path()), "factor %s is named twice".formatted(factor.path()));
        }
    }

    /** Refuses in addition factors that all have a single value. */
    static void demandVariety(List<Factor> factors) {
        demandFactors(factors);
        Require.that(
                factors.stream().anyMatch(factor -> factor.levels() != 1),
                "every factor has one value: nothing is varied");
    }

    /**
     * Refuses too many points.
     *
     * @param design  what has so many, as a message says it: "the grid"
     * @param advice  what to do about it
     */
    static void demandFew(String design, BigInteger points, String advice) {
        Require.that(
                points.compareTo(BigInteger.valueOf(MOST_POINTS)) <= 0,
                "%s has %s points, must have at most 10 million; %s".formatted(design, plain(points), advice));
    }

    private static String plain(BigInteger number) {
        return number.compareTo(BigInteger.valueOf(WRITTEN_OUT)) < 0
                ? number.toString()
                : new BigDecimal(number)
                        .round(new MathContext(2))
                        .stripTrailingZeros()
                        .toString()
                        .replace("E+", "e");
    }
}

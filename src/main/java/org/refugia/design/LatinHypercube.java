package org.refugia.design;

import java.util.Arrays;
import java.util.List;
import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Word;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.random.Mix;
import org.refugia.random.Shuffle;

/**
 * Random points that cover every factor evenly.
 *
 * <pre>  u_i = (π(i) + ξ_i) / points,   π: a random order of 0 … points − 1,   ξ uniform in (0, 1)</pre>
 *
 * <p>A range is cut into as many strata as there are points, and each stratum holds one point. A list's strata go to
 * its values in order, stratum s to value number ⌊s · k / points⌋ of k, so that no value has two points more than
 * another. A factor's column depends on its path and the seed alone; other factors may come and go. Source: McKay,
 * Beckman &amp; Conover (1979), Technometrics 21, 239–245.
 *
 * @param points  number of points, 2 … 10 million
 * @param seed    any number
 */
@Word(
        value = "Random points that cover every factor evenly: each of as many strata of a range as there are points"
                + " holds one point, and the values of a list come equally often.",
        formula = "u_i = (π(i) + ξ_i) / points, π: random order of 0 … points − 1, ξ uniform in (0, 1)",
        source = "McKay, Beckman & Conover (1979), Technometrics 21, 239–245")
public record LatinHypercube(
        @Param(
                value = "number of points",
                min = 2,
                max = Limits.MOST_POINTS,
                range = "32 .. 4096",
                source = "no default")
        int points,

        @Param(value = "seed of the draws; another gives other points", def = "1", source = "convention")
        int seed)
        implements Design {
    /** Places of a point within its stratum: few enough for no rounding to carry it over the edge. */
    private static final int PLACES = 1 << 24;

    public LatinHypercube {
        Require.between(2, Limits.MOST_POINTS, "points", points);
    }

    @Override
    public List<double[]> points(List<Factor> factors) {
        Limits.demandVariety(factors);
        double[][] design = new double[points][factors.size()];
        for (int column = 0; column < factors.size(); column++) {
            Factor factor = factors.get(column);
            Draws.Stream stream = new Draws(seed).stream(Decision.DESIGN_LATIN_HYPERCUBE, Mix.text(factor.path()));
            int[] strata = Shuffle.order(points, stream);
            for (int i = 0; i < points; i++) {
                design[i][column] = coordinate(factor, strata[i], stream);
            }
        }
        return Arrays.asList(design);
    }

    private double coordinate(Factor factor, int stratum, Draws.Stream stream) {
        if (factor.isListed()) {
            return factor.middle((int) ((long) stratum * factor.levels() / points));
        }
        return (stratum + (stream.below(PLACES, stratum, 1) + 0.5) / PLACES) / points;
    }
}

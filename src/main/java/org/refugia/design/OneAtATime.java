package org.refugia.design;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Word;

/**
 * The scenario as it is, then each factor at each of its values with the others left as they are.
 *
 * <p>The base point comes first, then factor by factor its values in order: of a range {@code levels} values at even
 * distances, both ends among them. Shows the shape of each effect around the scenario, and no interactions. A single
 * listed value is compared with the scenario's own. Source: Daniel (1973), Journal of the American Statistical
 * Association 68, 353–360; for agent-based models ten Broeke, van Voorn &amp; Ligtenberg (2016), JASSS 19 (1), 5.
 *
 * @param levels  values of each range, 2 …
 */
@Word(
        value = "The scenario as it is, then each factor at each of its values with all others left as they are:"
                + " the shape of each effect, without interactions.",
        formula = "u = i / (levels − 1), i = 0 … levels − 1, for ranges; number of points = 1 + Σ values of a factor",
        source = "Daniel (1973), Journal of the American Statistical Association 68, 353–360; ten Broeke, van Voorn &"
                + " Ligtenberg (2016), JASSS 19 (1), 5")
public record OneAtATime(
        @Param(
                value = "values of each range, at even distances with both ends; of a list all are taken",
                def = "5",
                min = 2,
                range = "2 .. 11",
                source = "assumed in the design")
        int levels)
        implements Design {
    public OneAtATime {
        Require.atLeast(2, "levels", levels);
    }

    @Override
    public List<double[]> points(List<Factor> factors) {
        Limits.demandFactors(factors);
        long changed = factors.stream()
                .mapToLong(factor -> factor.isListed() ? factor.levels() : levels)
                .sum();
        Limits.demandFew("the design", BigInteger.valueOf(1 + changed), "take fewer levels or factors");
        List<double[]> points = new ArrayList<>();
        points.add(base(factors.size()));
        for (int moved = 0; moved < factors.size(); moved++) {
            for (double coordinate : factors.get(moved).spread(levels)) {
                double[] point = base(factors.size());
                point[moved] = coordinate;
                points.add(point);
            }
        }
        return points;
    }

    private static double[] base(int factors) {
        double[] point = new double[factors];
        Arrays.fill(point, Double.NaN);
        return point;
    }

    /** No: the base and each factor's values are compared with each other. */
    @Override
    public boolean mayBeThinned() {
        return false;
    }
}

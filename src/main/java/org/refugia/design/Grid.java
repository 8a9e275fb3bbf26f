package org.refugia.design;

import java.math.BigInteger;
import java.util.List;
import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Word;

/**
 * Every combination of the factors' values; the last factor runs fastest.
 *
 * <p>Of a range {@code levels} values at even distances, both ends among them; of a list all values. Source: Fisher
 * (1935), The Design of Experiments, Oliver &amp; Boyd.
 *
 * @param levels  values of each range, 2 …
 */
@Word(
        value = "Every combination of the factors' values (full factorial); the last factor runs fastest.",
        formula = "u = i / (levels − 1), i = 0 … levels − 1, for ranges; number of points = Π values of a factor",
        source = "Fisher (1935), The Design of Experiments, Oliver & Boyd")
public record Grid(
        @Param(
                value = "values of each range, at even distances with both ends; of a list all are taken",
                def = "5",
                min = 2,
                range = "2 .. 11",
                source = "assumed in the design")
        int levels)
        implements Design {
    public Grid {
        Require.atLeast(2, "levels", levels);
    }

    @Override
    public List<double[]> points(List<Factor> factors) {
        Limits.demandVariety(factors);
        BigInteger points = factors.stream()
                .map(factor -> BigInteger.valueOf(factor.isListed() ? factor.levels() : levels))
                .reduce(BigInteger.ONE, BigInteger::multiply);
        Limits.demandFew("the grid", points, "take fewer levels or factors, or a latin-hypercube");
        return new Combinations(
                factors.stream().map(factor -> factor.spread(levels)).toList());
    }
}

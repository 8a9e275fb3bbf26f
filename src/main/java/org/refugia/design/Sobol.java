package org.refugia.design;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Word;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.random.Mix;

/**
 * Quasi-random points: the Sobol' sequence under a random digital shift.
 *
 * <p>Without indices: {@code points} points of the k-dimensional sequence. With indices two samples A and B are the
 * halves of a sequence of 2k dimensions, and each i gives a block of k + 2 points,
 *
 * <pre>  A_i,  AB_i(1), …, AB_i(k),  B_i,   AB_i(j): A_i with coordinate j taken from B_i</pre>
 *
 * <p>from which the first-order and total indices of each factor are estimated. {@code points} should be a power of
 * two: then each of as many strata of a range holds one point of A, and one of B. The shift is one draw for each factor
 * and sample; see {@link ShiftedSobol}. Source: Sobol' (1967), USSR Computational Mathematics and Mathematical Physics
 * 7 (4), 86–112; Saltelli et al. (2010), Computer Physics Communications 181, 259–270.
 *
 * @param points   N, points of each sample, 2 …
 * @param indices  whether sensitivity indices can be estimated, at N (k + 2) points in place of N
 * @param seed     any number
 */
@Word(
        value = "Quasi-random points that fill the space more evenly than chance (Sobol' sequence, digitally shifted by"
                + " the seed); with indices in blocks from which first-order and total indices are estimated.",
        formula =
                "with indices N · (k + 2) points in blocks A_i, AB_i(1) … AB_i(k), B_i, AB_i(j): A_i with coordinate j"
                        + " taken from B_i; without N points",
        source = "Sobol' (1967), USSR Computational Mathematics and Mathematical Physics 7 (4), 86–112; Saltelli et al."
                + " (2010), Computer Physics Communications 181, 259–270")
public record Sobol(
        @Param(
                value = "N, points of each sample; a power of two such as 512 covers each factor evenly, other numbers"
                        + " are allowed and do so less well",
                min = 2,
                max = Limits.MOST_POINTS,
                range = "64 .. 4096",
                source = "no default")
        int points,

        @Param(
                value = "whether sensitivity indices can be estimated, at N · (k + 2) points for k factors",
                def = "true",
                source = "convention")
        boolean indices,

        @Param(value = "seed of the shift; another gives other points", def = "1", source = "convention")
        int seed)
        implements Design {
    public Sobol {
        Require.between(2, Limits.MOST_POINTS, "points", points);
    }

    @Override
    public List<double[]> points(List<Factor> factors) {
        Limits.demandVariety(factors);
        int size = factors.size();
        int samples = indices ? 2 : 1;
        Require.that(
                size <= ShiftedSobol.MOST_DIMENSIONS / samples,
                "there are %d factors, but the Sobol' sequence has %d dimensions, enough for %d with indices and %d without;"
                                .formatted(
                                        size,
                                        ShiftedSobol.MOST_DIMENSIONS,
                                        ShiftedSobol.MOST_DIMENSIONS / 2,
                                        ShiftedSobol.MOST_DIMENSIONS)
                        + " vary fewer, or take a latin-hypercube or morris");
        BigInteger total = BigInteger.valueOf((long) points * (indices ? size + 2 : 1));
        Limits.demandFew("the design", total, "take fewer points or factors, or indices: false");
        ShiftedSobol sequence = new ShiftedSobol(shift(factors, samples));
        List<double[]> design = new ArrayList<>(total.intValueExact());
        for (int i = 0; i < points; i++) {
            double[] both = sequence.next();
            if (indices) {
                addBlock(Arrays.copyOf(both, size), Arrays.copyOfRange(both, size, 2 * size), design);
            } else {
                design.add(both);
            }
        }
        return design;
    }

    private static void addBlock(double[] a, double[] b, List<double[]> design) {
        design.add(a);
        for (int factor = 0; factor < a.length; factor++) {
            double[] mixed = a.clone();
            mixed[factor] = b[factor];
            design.add(mixed);
        }
        design.add(b);
    }

    /** Dimensions are those of sample A in the order of the factors, then those of B. */
    private long[] shift(List<Factor> factors, int samples) {
        Draws.Stream stream = new Draws(seed).stream(Decision.DESIGN_SOBOL);
        long[] shift = new long[samples * factors.size()];
        for (int dimension = 0; dimension < shift.length; dimension++) {
            Factor factor = factors.get(dimension % factors.size());
            shift[dimension] = stream.bits(Mix.text(factor.path()), dimension / factors.size());
        }
        return shift;
    }

    /** Only without indices: these need whole blocks. */
    @Override
    public boolean mayBeThinned() {
        return !indices;
    }
}

package org.refugia.design;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Word;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.random.Mix;
import org.refugia.random.Shuffle;

/**
 * Trajectories through a coarse grid, along which every factor moves once: screening of many factors with few points.
 *
 * <pre>  Δ = p / (2 (p − 1)),   coordinates in {0, 1/(p−1), …, 1},   r (k + 1) points</pre>
 *
 * <p>A trajectory begins at a random point of the grid; then each factor in random order moves by Δ, up or down at
 * random, and stays there. The coordinates a factor moves between are u and u + Δ, u uniform on {0, …, 1 − Δ}, so all
 * levels come equally often. As p is even, Δ is above one half.
 *
 * <p>Of a list Δ is a share of its length, whatever its values are. A move always leads to another value, from the
 * first half of the list to the second or back; the middle one of an odd number may count with either. Values come
 * equally often if p is a multiple of their number, and no more than p of them are tried. Source: Morris (1991),
 * Technometrics 33, 161–174.
 *
 * @param trajectories  r, 2 …
 * @param levels        p, even
 * @param seed          any number
 */
@Word(
        value =
                "Trajectories through a coarse grid along which each factor moves once, in random order: screening of many"
                        + " factors with few points.",
        formula =
                "r · (k + 1) points on the grid {0, 1/(p − 1), …, 1}; a move is ±Δ, Δ = p / (2 (p − 1)); of a list a share"
                        + " Δ of its length",
        source = "Morris (1991), Technometrics 33, 161–174")
public record Morris(
        @Param(
                value = "r, number of trajectories; each gives one elementary effect of each factor",
                def = "20",
                min = 2,
                max = Limits.MOST_POINTS,
                range = "4 .. 100",
                source = "assumed in the design")
        int trajectories,

        @Param(
                value = "p, number of levels of the grid, even",
                def = "4",
                min = 2,
                range = "4 .. 10",
                source = "Morris (1991), Technometrics 33, 161–174")
        int levels,

        @Param(value = "seed of the draws; another gives other trajectories", def = "1", source = "convention")
        int seed)
        implements Design {
    public Morris {
        Require.between(2, Limits.MOST_POINTS, "trajectories", trajectories);
        Require.atLeast(2, "levels", levels);
        Require.that(
                levels % 2 == 0, "levels is %d, must be even, so that all levels come equally often".formatted(levels));
    }

    @Override
    public List<double[]> points(List<Factor> factors) {
        Limits.demandVariety(factors);
        BigInteger total = BigInteger.valueOf(trajectories * (factors.size() + 1L));
        Limits.demandFew("the design", total, "take fewer trajectories or factors");
        List<double[]> points = new ArrayList<>(total.intValueExact());
        for (int trajectory = 0; trajectory < trajectories; trajectory++) {
            add(factors, new Draws(seed).stream(Decision.DESIGN_MORRIS, trajectory), points);
        }
        return points;
    }

    private void add(List<Factor> factors, Draws.Stream stream, List<double[]> points) {
        int size = factors.size();
        int[] place = new int[size];
        int[] move = new int[size];
        for (int factor = 0; factor < size; factor++) {
            long key = Mix.text(factors.get(factor).path());
            int low = stream.below(levels / 2, key, 1);
            boolean isUp = stream.below(2, key, 2) == 1;
            place[factor] = isUp ? low : low + levels / 2;
            move[factor] = isUp ? levels / 2 : -levels / 2;
        }
        points.add(point(place));
        for (int factor : Shuffle.order(size, stream)) {
            place[factor] += move[factor];
            points.add(point(place));
        }
    }

    private double[] point(int[] place) {
        double[] point = new double[place.length];
        for (int factor = 0; factor < place.length; factor++) {
            point[factor] = place[factor] / (levels - 1.0);
        }
        return point;
    }

    /** No: effects are differences between neighbours of a trajectory. */
    @Override
    public boolean mayBeThinned() {
        return false;
    }
}

package org.refugia.design;

import org.refugia.parameter.Require;

/**
 * What is varied.
 *
 * @param path    dotted path of the parameter
 * @param levels  number of listed values; 0: a range
 */
public record Factor(String path, int levels) {
    public Factor {
        Require.that(path != null && !path.isBlank(), "a factor must name the path of a parameter");
        Require.atLeast(0, "levels", levels);
    }

    /** Whether values are listed, rather than taken from a range. */
    public boolean isListed() {
        return levels > 0;
    }

    /**
     * The listed value that a coordinate stands for, ⌊u · levels⌋, and the last one for u = 1; counted from 0.
     *
     * @param coordinate  u, 0 … 1
     */
    public int entry(double coordinate) {
        return (int) Math.min(levels - 1L, (long) (coordinate * levels));
    }

    /** The coordinate in the middle of those that stand for a listed value. */
    double middle(int entry) {
        return (entry + 0.5) / levels;
    }

    /** The listed values, or so many values of the range at even distances, both ends among them. */
    double[] spread(int ofRange) {
        double[] coordinates = new double[isListed() ? levels : ofRange];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = isListed() ? middle(i) : i / (ofRange - 1.0);
        }
        return coordinates;
    }
}

package org.refugia.design;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Every combination of given coordinates, the last factor fastest; made when asked for, so that a grid takes no room. */
final class Combinations extends AbstractList<double[]> implements RandomAccess {
    private final List<double[]> coordinates;
    private final int size;

    /**
     * All combinations.
     *
     * @param coordinates  those of each factor; at most {@link Limits#MOST_POINTS} combinations
     */
    Combinations(List<double[]> coordinates) {
        this.coordinates = coordinates;
        this.size = coordinates.stream().mapToInt(each -> each.length).reduce(1, Math::multiplyExact);
    }

    @Override
    public double[] get(int index) {
        int rest = index;
        double[] point = new double[coordinates.size()];
        for (int factor = point.length - 1; factor >= 0; factor--) {
            double[] own = coordinates.get(factor);
            point[factor] = own[rest % own.length];
            rest /= own.length;
        }
        return point;
    }

    @Override
    public int size() {
        return size;
    }
}

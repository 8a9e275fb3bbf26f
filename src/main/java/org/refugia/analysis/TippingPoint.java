package org.refugia.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.refugia.parameter.Require;

/**
 * Where a response curve makes most of its way in a single step.
 *
 * <p>By convention of this project, one lies between two neighbouring values of a lever or factor if at least four were
 * run and
 *
 * <pre>  |m_{i+1} − m_i| &gt; ⅔ (max m − min m)  and the 95 % intervals of the two means do not overlap</pre>
 *
 * so it says that the change is abrupt on the values that were run, and more than chance; a finer grid tells where. A
 * curve that only bends, or that was asked for at too few values to tell, has none.
 *
 * @param from  the value before the step
 * @param to    the value after it
 * @param step  change of the mean, in its unit
 */
public record TippingPoint(double from, double to, double step) {
    private static final double MOST_OF_THE_WAY = 2 / 3.0;
    private static final int FEWEST_VALUES = 4;

    /** One value of a response curve: a mean and its 95 % interval; NaN where there is none. */
    public record Response(double x, double mean, double low, double high) {}

    /**
     * The tipping points of a curve, usually none or one.
     *
     * @param curve  in ascending order of x; values without a mean or an interval are passed over
     */
    public static List<TippingPoint> along(List<Response> curve) {
        List<Response> known = curve.stream()
                .filter(each -> !Double.isNaN(each.mean() + each.low() + each.high()))
                .toList();
        double[] means = known.stream().mapToDouble(Response::mean).toArray();
        double range = Arrays.stream(means).max().orElse(0)
                - Arrays.stream(means).min().orElse(0);
        List<TippingPoint> points = new ArrayList<>();
        for (int i = 1; i < known.size(); i++) {
            Response before = known.get(i - 1);
            Response after = known.get(i);
            Require.that(
                    before.x() < after.x(), "values must ascend, found %s before %s".formatted(before.x(), after.x()));
            double step = after.mean() - before.mean();
            if (known.size() >= FEWEST_VALUES
                    && Math.abs(step) > MOST_OF_THE_WAY * range
                    && (after.low() > before.high() || after.high() < before.low())) {
                points.add(new TippingPoint(before.x(), after.x(), step));
            }
        }
        return points;
    }
}

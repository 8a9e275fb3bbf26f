package org.refugia.expression;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The daily quantities of one run that expressions ask for. */
public final class Recording {
    private final int days;
    private final Map<Quantity, double[]> values = new HashMap<>();

    /** An empty recording of some quantities, over so many recorded days. */
    public Recording(Collection<Quantity> quantities, int days) {
        this.days = days;
        for (Quantity quantity : quantities) {
            double[] daily = new double[days];
            Arrays.fill(daily, Double.NaN);
            values.put(quantity, daily);
        }
    }

    /** Takes in one number of a day; those that nobody asks for are forgotten. */
    public void take(int day, String platform, String segment, String region, String measure, double value) {
        double[] daily = values.get(new Quantity(measure, platform, segment, region));
        if (daily != null) {
            daily[day] = value;
        }
    }

    /** Number of recorded days. */
    public int days() {
        return days;
    }

    /**
     * The quantity on a day, in its own unit; NaN on a day that is not recorded, or for which there is no number.
     *
     * @throws IllegalStateException if nobody asked for the quantity when the recording was made
     */
    public double at(Quantity quantity, int day) {
        double[] daily = values.get(quantity);
        if (daily == null) {
            throw new IllegalStateException("every quantity of an expression is recorded, but not " + quantity);
        }
        return day < 0 || day >= days ? Double.NaN : daily[day];
    }
}

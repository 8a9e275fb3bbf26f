package org.refugia.expression;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.refugia.results.Series;

/** The daily quantities of one run that expressions ask for. */
public final class Recording {
    private final int days;
    private final Map<Quantity, double[]> values = new HashMap<>();

    private Recording(int days) {
        this.days = days;
    }

    /**
     * Picks some quantities out of what a run has written down.
     *
     * @param start  first recorded day
     * @param days   number of recorded days
     */
    public static Recording of(Series series, Collection<Quantity> quantities, LocalDate start, int days) {
        Recording recording = new Recording(days);
        for (Quantity quantity : quantities) {
            double[] values = new double[days];
            Arrays.fill(values, Double.NaN);
            recording.values.put(quantity, values);
        }
        for (Series.Row row : series.rows()) {
            double[] daily = recording.values.get(Quantity.of(row));
            if (daily != null) {
                daily[(int) ChronoUnit.DAYS.between(start, row.date())] = row.value();
            }
        }
        return recording;
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

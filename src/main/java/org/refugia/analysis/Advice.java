package org.refugia.analysis;

import java.util.OptionalInt;
import org.refugia.parameter.Require;

/** How many replicates an interval of a wanted width takes, by what a pilot says of the spread. */
public final class Advice {
    /** More replicates than this are not advised: the wanted interval is out of reach. */
    public static final int MOST = 1_000_000;

    private Advice() {}

    /**
     * The smallest number of replicates of which the 95 % interval is narrow enough.
     *
     * <pre>  min n ≥ 2:  t(0.975; n − 1) · s / √n ≤ h</pre>
     *
     * Source: Law (2015), Simulation Modeling and Analysis, 5th ed., section 9.4.1, obtaining a specified precision,
     * absolute error; the pilot's s is taken for the true one.
     *
     * @param sd         s, standard deviation of the pilot's (paired) values
     * @param halfWidth  h, wanted half-width, in the same unit; above 0
     * @return empty if s is NaN, or more than {@value #MOST} would be needed
     */
    public static OptionalInt replicates(double sd, double halfWidth) {
        Require.positive("half-width", halfWidth);
        if (!(StudentT.halfWidth(sd * sd, MOST) <= halfWidth)) {
            return OptionalInt.empty();
        }
        int tooFew = 1;
        int enough = MOST;
        while (enough - tooFew > 1) {
            int middle = (tooFew + enough) / 2;
            if (StudentT.halfWidth(sd * sd, middle) <= halfWidth) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return OptionalInt.of(enough);
    }
}

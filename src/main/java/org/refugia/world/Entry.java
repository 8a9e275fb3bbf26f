package org.refugia.world;

import java.util.Arrays;
import java.util.List;

/** How easily people come to a platform, and leave one, during one step: the baseline and what shocks do. */
public final class Entry {
    private final Places places;
    private final double[] installable;
    private final double[] signupsPerDay;
    private final double[] unlimited;
    private final double[] frictionKept;
    private final double[] switchingCostKept;

    Entry(Places places) {
        this.places = places;
        installable = new double[places.count()];
        signupsPerDay = new double[places.platforms()];
        unlimited = new double[places.platforms()];
        frictionKept = new double[places.count()];
        switchingCostKept = new double[places.count()];
    }

    void begin() {
        Arrays.fill(installable, 1);
        Arrays.fill(signupsPerDay, Double.POSITIVE_INFINITY);
        Arrays.fill(unlimited, 1);
        Arrays.fill(frictionKept, 1);
        Arrays.fill(switchingCostKept, 1);
    }

    // What a shock does.

    /** No new accounts during a share of the step. */
    public void blockInstalls(String platform, List<String> where, double share) {
        places.forEach(platform, where, place -> installable[place] *= 1 - share);
    }

    /**
     * A platform admits no more than so many people a day. Of two limits the lower one holds.
     *
     * @param share   share of the step [1]
     * @param perDay  most people admitted [people/day]
     */
    public void limitSignups(String platform, double share, double perDay) {
        if (share > 0) {
            int index = places.platform(platform);
            signupsPerDay[index] = Math.min(signupsPerDay[index], perDay);
            unlimited[index] = Math.min(unlimited[index], 1 - share);
        }
    }

    /**
     * Users of a platform can take their data and contacts along.
     *
     * @param friction       share of what signing up elsewhere costs them that is saved [1]
     * @param switchingCost  share of the one-off cost of moving for good that is saved [1]
     */
    public void makePortable(String platform, List<String> where, double friction, double switchingCost) {
        places.forEach(platform, where, place -> {
            frictionKept[place] *= 1 - friction;
            switchingCostKept[place] *= 1 - switchingCost;
        });
    }

    // How it is.

    /** Share of the step during which accounts can be opened [1]. */
    public double installable(int platform, int region) {
        return installable[places.of(platform, region)];
    }

    /** Most people that a platform admits [people/day]; +∞ without a limit. */
    public double signupsPerDay(int platform) {
        return signupsPerDay[platform];
    }

    /** Share of the step during which no limit holds [1]. */
    public double unlimited(int platform) {
        return unlimited[platform];
    }

    /** Share of the friction elsewhere that is left to users of a platform [1]. */
    public double frictionKept(int platform, int region) {
        return frictionKept[places.of(platform, region)];
    }

    /** Share of the one-off cost of moving for good that is left to users of a platform [1]. */
    public double switchingCostKept(int platform, int region) {
        return switchingCostKept[places.of(platform, region)];
    }
}

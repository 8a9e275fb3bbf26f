package org.refugia.world;

import java.util.Arrays;
import java.util.List;

/**
 * Who can see whom during one step: walls within a platform, and bridges between platforms. Nothing of either is the
 * rule.
 */
public final class Links {
    private final Places places;
    private final boolean[] walled;
    private final boolean[] hasWall;
    private final double[] bridged;
    private final int[] bridgedWith;

    Links(Places places) {
        this.places = places;
        int regions = places.regions();
        walled = new boolean[places.platforms() * regions * regions];
        hasWall = new boolean[places.platforms()];
        bridged = new double[places.platforms()];
        bridgedWith = new int[places.platforms()];
    }

    void begin() {
        Arrays.fill(walled, false);
        Arrays.fill(hasWall, false);
        Arrays.fill(bridged, 0);
        Arrays.fill(bridgedWith, 0);
    }

    // What a shock does.

    /** People of two of the regions named no longer see each other on a platform. */
    public void buildWall(String platform, List<String> regions) {
        int index = places.platform(platform);
        for (int a = 0; a < places.regions(); a++) {
            for (int b = 0; b < places.regions(); b++) {
                if (a != b && places.includes(regions, a) && places.includes(regions, b)) {
                    walled[at(index, a, b)] = true;
                    hasWall[index] = true;
                }
            }
        }
    }

    /**
     * From each of some platforms a share of the contacts on the others can be reached. Of two shares for a platform the
     * greater one holds.
     *
     * @param share  of the contacts [1]
     */
    public void bridge(List<String> platforms, double share) {
        int all = 0;
        for (String platform : platforms) {
            all |= share > 0 ? 1 << places.platform(platform) : 0;
        }
        for (int rest = all; rest != 0; rest &= rest - 1) {
            int index = Integer.numberOfTrailingZeros(rest);
            bridged[index] = Math.max(bridged[index], share);
            bridgedWith[index] |= all & ~(1 << index);
        }
    }

    // How it is.

    /** Whether everybody on a platform sees their contacts there, and only those. */
    public boolean arePlain(int platform) {
        return !hasWall[platform] && bridgedWith[platform] == 0;
    }

    /** Whether people of some regions do not see each other on a platform. */
    public boolean hasWall(int platform) {
        return hasWall[platform];
    }

    /** Whether people of two regions see each other on a platform. */
    public boolean see(int platform, int region, int other) {
        return !walled[at(platform, region, other)];
    }

    /** Share of the contacts on the other ends of a platform's bridges who can be reached from it [1]. */
    public double bridged(int platform) {
        return bridged[platform];
    }

    /** Platforms at the other ends of a platform's bridges, as bits. */
    public int bridgedWith(int platform) {
        return bridgedWith[platform];
    }

    private int at(int platform, int region, int other) {
        return (platform * places.regions() + region) * places.regions() + other;
    }
}

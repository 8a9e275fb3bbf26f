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
    private boolean anyBridge;

    Links(Places places) {
        this.places = places;
        int regions = places.regions();
        walled = new boolean[places.platforms() * regions * regions];
        hasWall = new boolean[places.platforms()];
        bridged = new double[places.platforms()];
    }

    void begin() {
        Arrays.fill(walled, false);
        Arrays.fill(hasWall, false);
        Arrays.fill(bridged, 0);
        anyBridge = false;
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

    /** A share of the contacts who are on another bridged platform can be reached from this one [1]. */
    public void bridge(String platform, double share) {
        if (share > 0) {
            int index = places.platform(platform);
            bridged[index] = Math.max(bridged[index], share);
            anyBridge = true;
        }
    }

    // How it is.

    /** Whether everybody on a platform sees their contacts there, and only those. */
    public boolean arePlain(int platform) {
        return !hasWall[platform] && (!anyBridge || bridged[platform] == 0);
    }

    /** Whether people of some regions do not see each other on a platform. */
    public boolean hasWall(int platform) {
        return hasWall[platform];
    }

    /** Whether people of two regions see each other on a platform. */
    public boolean see(int platform, int region, int other) {
        return !walled[at(platform, region, other)];
    }

    /** Share of the contacts on other bridged platforms who can be reached from a platform [1]. */
    public double bridged(int platform) {
        return bridged[platform];
    }

    /** Platforms that are bridged, as bits. */
    public int bridgedPlatforms() {
        int set = 0;
        for (int platform = 0; platform < bridged.length; platform++) {
            set |= bridged[platform] > 0 ? 1 << platform : 0;
        }
        return set;
    }

    private int at(int platform, int region, int other) {
        return (platform * places.regions() + region) * places.regions() + other;
    }
}

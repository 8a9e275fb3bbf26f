package org.refugia.world;

import java.util.List;
import org.refugia.population.Population;

/** Every platform in every region, by number: where conditions hold. */
final class Places {
    private final Platforms platforms;
    private final List<String> regionNames;

    Places(Platforms platforms, Population population) {
        this.platforms = platforms;
        regionNames = population.regionNames();
    }

    /** Does something with a place. */
    interface Action {
        void at(int place);
    }

    int count() {
        return platforms.count() * regions();
    }

    int platforms() {
        return platforms.count();
    }

    int regions() {
        return regionNames.size();
    }

    List<String> regionNames() {
        return regionNames;
    }

    int of(int platform, int region) {
        return platform * regions() + region;
    }

    int platform(String id) {
        return platforms.index(id);
    }

    PlatformSpec spec(int platform) {
        return platforms.spec(platform);
    }

    /** Every place of a platform in the regions named; in all of them if none is. */
    void forEach(String platform, List<String> where, Action action) {
        int first = of(platform(platform), 0);
        for (int region = 0; region < regions(); region++) {
            if (includes(where, region)) {
                action.at(first + region);
            }
        }
    }

    /** Whether a region is among those named; all are if none is. */
    boolean includes(List<String> where, int region) {
        return where.isEmpty() || where.contains(regionNames.get(region));
    }

    void add(double[] values, String platform, List<String> where, double amount) {
        forEach(platform, where, place -> values[place] += amount);
    }
}

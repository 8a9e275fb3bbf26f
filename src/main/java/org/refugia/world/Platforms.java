package org.refugia.world;

import java.util.List;
import java.util.Map;
import org.refugia.population.Population;
import org.refugia.random.Mix;

/** The platforms by number, with what never changes about them worked out for the population. */
public final class Platforms {
    /** Most platforms a scenario may have: a user's accounts are the bits of one number. */
    public static final int MOST = 30;

    private final List<String> ids;
    private final PlatformSpec[] specs;
    private final long[] keys;
    private final double[] quality;
    private final boolean[] sharesLanguage;
    private final int segments;
    private final int languages;

    /** Platforms in the order of the scenario. */
    public Platforms(Map<String, PlatformSpec> platforms, Population population) {
        ids = List.copyOf(platforms.keySet());
        specs = platforms.values().toArray(new PlatformSpec[0]);
        keys = ids.stream().mapToLong(Mix::text).toArray();
        segments = population.segmentNames().size();
        languages = population.languageNames().size();
        quality = new double[specs.length * segments];
        sharesLanguage = new boolean[specs.length * languages];
        for (int platform = 0; platform < specs.length; platform++) {
            for (int segment = 0; segment < segments; segment++) {
                quality[platform * segments + segment] =
                        specs[platform].quality().of(population.segmentNames().get(segment));
            }
            List<String> spoken = specs[platform].languages();
            for (int language = 0; language < languages; language++) {
                sharesLanguage[platform * languages + language] = spoken.isEmpty()
                        || spoken.contains(population.languageNames().get(language));
            }
        }
    }

    /** Number of platforms. */
    public int count() {
        return specs.length;
    }

    /** Ids by number. */
    public List<String> ids() {
        return ids;
    }

    /**
     * The number of a platform.
     *
     * @throws IllegalStateException if there is no such platform
     */
    public int index(String id) {
        int index = ids.indexOf(id);
        if (index < 0) {
            throw new IllegalStateException("every platform a shock names was checked to exist, but not " + id);
        }
        return index;
    }

    /** The numbers of the platforms in the order of their ids, for what the order in the file must not decide. */
    public int[] inOrderOfIds() {
        return ids.stream().sorted().mapToInt(ids::indexOf).toArray();
    }

    /** Key of a platform in draws: it depends on the id alone, so another platform changes nothing. */
    public long key(int platform) {
        return keys[platform];
    }

    /** A platform as the scenario starts. */
    public PlatformSpec spec(int platform) {
        return specs[platform];
    }

    /** q_p for a segment [utils]. */
    public double quality(int platform, int segment) {
        return quality[platform * segments + segment];
    }

    /** Whether a platform speaks a language. */
    public boolean speaks(int platform, int language) {
        return sharesLanguage[platform * languages + language];
    }
}

package org.refugia.world;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.refugia.population.Population;
import org.refugia.population.Role;

/** What platforms offer during one step, and what is held against them: the baseline and what shocks add. */
public final class Offer {
    private final Places places;
    private final Population population;
    private final int segments;
    private final double[] quality;
    private final double[] discontent;
    private final double[] translation;
    private final double[] moderation;
    private final double[] privacyRisk;

    Offer(Places places, Population population) {
        this.places = places;
        this.population = population;
        segments = population.segmentNames().size();
        quality = new double[places.count() * segments];
        discontent = new double[places.count() * segments];
        translation = new double[places.platforms()];
        moderation = new double[places.platforms()];
        privacyRisk = new double[places.platforms()];
    }

    void begin() {
        Arrays.fill(quality, 0);
        Arrays.fill(discontent, 0);
        for (int platform = 0; platform < translation.length; platform++) {
            PlatformSpec spec = places.spec(platform);
            translation[platform] = spec.translation();
            moderation[platform] = spec.moderation();
            privacyRisk[platform] = spec.privacyRisk();
        }
    }

    // What a shock adds.

    /** A platform gets better, or worse [utils]. */
    public void addQuality(String platform, List<String> where, BySegment utils, double factor) {
        add(quality, platform, where, utils, factor);
    }

    /** A platform gets better for creators alone [utils]. */
    public void addQualityForCreators(String platform, List<String> where, double utils) {
        places.forEach(platform, where, place -> {
            for (int segment = 0; segment < segments; segment++) {
                boolean creators = population.segmentAt(segment).role() == Role.CREATOR;
                quality[place * segments + segment] += creators ? utils : 0;
            }
        });
    }

    /** Users resent something a platform did [utils]. */
    public void addDiscontent(String platform, List<String> where, BySegment utils, double factor) {
        add(discontent, platform, where, utils, factor);
    }

    /** Everybody resents something a platform did [utils]. */
    public void addDiscontent(String platform, List<String> where, double utils) {
        addDiscontent(platform, where, new BySegment(utils, Map.of()), 1);
    }

    private void add(double[] values, String platform, List<String> where, BySegment utils, double factor) {
        places.forEach(platform, where, place -> {
            for (int segment = 0; segment < segments; segment++) {
                values[place * segments + segment] +=
                        factor * utils.of(population.segmentNames().get(segment));
            }
        });
    }

    /** A platform is translated a part of the way from its baseline to a goal [1]. */
    public void translateToward(String platform, double goal, double progress) {
        int index = places.platform(platform);
        translation[index] += (goal - places.spec(index).translation()) * progress;
    }

    /** A platform's moderation moves a part of the way from its baseline to a goal [1]. */
    public void moderateToward(String platform, double goal, double progress) {
        int index = places.platform(platform);
        moderation[index] += (goal - places.spec(index).moderation()) * progress;
    }

    /** Being on a platform puts people's data at risk [1]. */
    public void addPrivacyRisk(String platform, double risk) {
        privacyRisk[places.platform(platform)] += risk;
    }

    // How it is.

    /** What shocks add to the quality of a platform [utils]. */
    public double qualityGained(int platform, int region, int segment) {
        return quality[places.of(platform, region) * segments + segment];
    }

    /** D_p: what policy changes left [utils]. */
    public double discontent(int platform, int region, int segment) {
        return discontent[places.of(platform, region) * segments + segment];
    }

    /** τ_p: how far a platform is translated, 0 … 1. */
    public double translation(int platform) {
        return within(translation[platform]);
    }

    /** m_p: how strictly a platform moderates, 0 … 1. */
    public double moderation(int platform) {
        return within(moderation[platform]);
    }

    /** r_p: how much people's data are at risk on a platform, 0 … 1. */
    public double privacyRisk(int platform) {
        return within(privacyRisk[platform]);
    }

    private static double within(double share) {
        return Math.min(1, Math.max(0, share));
    }
}

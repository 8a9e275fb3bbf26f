package org.refugia.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refugia.choice.Habit;
import org.refugia.choice.UtilityBlock;
import org.refugia.choice.UtilityTerm;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.Vocabulary;
import org.refugia.world.World;

/**
 * What one user found in each platform at one moment: utilities term by term, and their sum as a decision saw it
 * [utils]. All of it comes from the terms that the engine itself adds up, in its order.
 */
final class Reasons {
    private final Wording wording;
    private final List<String> words = new ArrayList<>();
    private final List<double[]> terms = new ArrayList<>();
    private final UtilityBlock sum;
    private final double outside;

    /**
     * The utilities of now.
     *
     * @param halved  platforms whose habit was halved just now, by the very decision: it saw the whole habit
     */
    Reasons(Scenario scenario, World world, int user, int halved) {
        wording = new Wording(scenario);
        int platforms = world.platforms().count();
        sum = new UtilityBlock(platforms);
        sum.add(user);
        UtilityBlock alone = new UtilityBlock(platforms);
        alone.add(user);
        for (UtilityTerm term : scenario.choice().sum()) {
            alone.zero();
            term.addTo(alone, world);
            double[] utils = new double[platforms];
            for (int platform = 0; platform < platforms; platform++) {
                boolean whole = term instanceof Habit && (halved >> platform & 1) != 0;
                utils[platform] = alone.of(0, platform) * (whole ? 2 : 1);
                sum.add(0, platform, utils[platform]);
            }
            words.add(Vocabulary.word((Record) term));
            terms.add(utils);
        }
        outside = scenario.choice().outside().orElse(Double.NEGATIVE_INFINITY);
    }

    /** The sums, as a block of one row. */
    UtilityBlock sum() {
        return sum;
    }

    /** U_0; −∞ if there is no outside option [utils]. */
    double outside() {
        return outside;
    }

    /** Utility of a platform [utils]. */
    double of(int platform) {
        return sum.of(0, platform);
    }

    /** "2.31 = quality 0.50 + novelty 2.00 − language 0.19", of the terms that are not 0. */
    String said(int platform) {
        StringBuilder text = new StringBuilder();
        for (int term = 0; term < terms.size(); term++) {
            double utils = terms.get(term)[platform];
            if (!Wording.utils(utils).equals("0.00")) {
                text.append(utils < 0 ? " − " : text.isEmpty() ? " " : " + ")
                        .append(words.get(term))
                        .append(' ')
                        .append(Wording.utils(Math.abs(utils)));
            }
        }
        return Wording.utils(of(platform)) + (text.isEmpty() ? "" : " =" + text);
    }

    /** "TikTok 2.31 = quality 1.00 + …" and "outside 3.00", a line each. */
    String saidAll(int platforms) {
        List<String> parts = new ArrayList<>();
        Life.each(platforms).forEach(platform -> parts.add(wording.title(platform) + " " + said(platform)));
        if (Double.isFinite(outside)) {
            parts.add("outside " + Wording.utils(outside));
        }
        return String.join("\n", parts);
    }

    /** "novelty of RedNote −0.80": the term that differs most from what it was; empty if all are within 0.05 utils. */
    String mostChanged(Reasons then, int platforms) {
        double most = 0.05;
        String said = "";
        for (int platform : Life.each(platforms)) {
            for (int term = 0; term < terms.size(); term++) {
                double change = terms.get(term)[platform] - then.terms.get(term)[platform];
                if (Math.abs(change) > most) {
                    most = Math.abs(change);
                    said = "%s of %s %s%s"
                            .formatted(
                                    words.get(term),
                                    wording.title(platform),
                                    change > 0 ? "+" : "",
                                    Wording.utils(change));
                }
            }
        }
        return said;
    }

    /** Utilities by platform and term, with their {@code sum}, for other programs. */
    Map<String, Map<String, Double>> byPlatform() {
        Map<String, Map<String, Double>> all = new LinkedHashMap<>();
        for (int platform = 0; platform < wording.ids().size(); platform++) {
            Map<String, Double> utils = new LinkedHashMap<>();
            for (int term = 0; term < terms.size(); term++) {
                utils.put(words.get(term), terms.get(term)[platform]);
            }
            utils.put("sum", of(platform));
            all.put(wording.ids().get(platform), utils);
        }
        if (Double.isFinite(outside)) {
            all.put("outside", Map.of("sum", outside));
        }
        return all;
    }
}

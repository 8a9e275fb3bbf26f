package org.refugia.model;

import java.util.ArrayList;
import java.util.List;
import org.refugia.choice.HazardRegistration;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.Vocabulary;
import org.refugia.world.World;

/**
 * Why a user opened an account, as the registration rule saw it: before accounts were opened in the step, and before
 * anything that came back was noticed.
 */
record Opening(Scenario scenario, World world, int user, Life before, Reasons reasons) {
    /** "Opens an account on RedNote. Utility 2.31 = …, against 1.10 for the best they had (TikTok). …" */
    String said(int platform) {
        Wording wording = new Wording(scenario);
        int best = HazardRegistration.best(world.platforms().ids(), reasons.sum(), 0, reasons.outside(), withinReach());
        double had = best < 0 ? reasons.outside() : reasons.of(best);
        String against = Double.isInfinite(had)
                ? "; there was nothing to compare it with"
                : ", against %s for the best they had (%s)"
                        .formatted(Wording.utils(had), wording.title(best < 0 ? before.shares().length - 1 : best));
        String why = scenario.registration() instanceof HazardRegistration hazard
                ? heard(hazard, platform, best, had)
                : " It came by the rule `%s`.".formatted(Vocabulary.word((Record) scenario.registration()));
        return "Opens an account on %s. Utility %s%s.%s"
                .formatted(wording.title(platform), reasons.said(platform), against, why);
    }

    private String heard(HazardRegistration rule, int platform, int best, double had) {
        int region = world.population().region(user);
        double news = world.conditions().media(platform, region);
        double stores = world.storeRank()
                .attentionBefore(
                        platform, rule.storeRank().gain(), rule.storeRank().exponent());
        double contacts = rule.perExposure() * world.exposure().of(user, platform);
        double friction = HazardRegistration.friction(world, user, platform);
        double fear = rule.fear(world, best, region);
        double gain = HazardRegistration.gain(reasons.of(platform), had, friction, fear);
        double reach = world.conditions().entry().installable(platform, region) * (1 - darkness(platform));
        List<String> from = new ArrayList<>();
        add(from, "the news", news);
        add(from, "app stores", stores);
        add(from, "contacts", contacts);
        double rate = rule.rate(news + stores + contacts, gain) * reach;
        return " Heard of it from %s; it would bring %s utils%s: joins at a rate of %s%s."
                .formatted(
                        String.join(", ", from),
                        Wording.utils(gain),
                        weighed(friction, fear),
                        Wording.rate(rate),
                        reach < 1 ? ", as it can be had for " + Wording.share(reach) + " of the step" : "");
    }

    private static void add(List<String> from, String source, double perDay) {
        if (perDay > 0) {
            from.add(source + " (" + Wording.rate(perDay) + ")");
        }
    }

    private static String weighed(double friction, double fear) {
        List<String> parts = new ArrayList<>();
        if (friction != 0) {
            parts.add("less " + Wording.utils(friction) + " for signing up");
        }
        if (fear != 0) {
            parts.add("with " + Wording.utils(fear) + " for the fear to lose the best they had");
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private int withinReach() {
        int reach = 0;
        for (int platform : Life.each(before.held())) {
            reach |= darkness(platform) < 1 ? 1 << platform : 0;
        }
        return reach;
    }

    /** As {@link World#darkness}, with what the user was unaware of at the end of the last step. */
    private double darkness(int platform) {
        if ((before.unaware() >> platform & 1) != 0) {
            return 1;
        }
        return world.keptOut(user, platform);
    }
}

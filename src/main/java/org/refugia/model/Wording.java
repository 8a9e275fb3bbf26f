package org.refugia.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.refugia.choice.Homing;
import org.refugia.choice.MultiHoming;
import org.refugia.choice.SingleHoming;
import org.refugia.population.Population;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.Vocabulary;
import org.refugia.world.World;

/** How a diary says things: platforms by their titles, numbers with their units. The last place is outside. */
record Wording(Scenario scenario, List<String> ids) {
    private static final MathContext TWO_DIGITS = new MathContext(2);

    Wording(Scenario scenario) {
        this(scenario, List.copyOf(scenario.platforms().keySet()));
    }

    /** Title of a platform, or outside. */
    String title(int place) {
        return place == ids.size() ? "outside" : scenario.platformTitle(ids.get(place));
    }

    /** "on RedNote", or "outside". */
    String where(int place) {
        return place == ids.size() ? title(place) : "on " + title(place);
    }

    /** "TikTok, RedNote". */
    String titles(int platforms) {
        return Life.each(platforms).stream().map(this::title).collect(Collectors.joining(", "));
    }

    /** "2.31", "−0.40". */
    static String utils(double utils) {
        String text = String.format(Locale.ROOT, "%.2f", Math.abs(utils));
        return utils < 0 && !text.equals("0.00") ? "−" + text : text;
    }

    /** "2.5 % a day". */
    static String rate(double perDay) {
        return new BigDecimal(100 * perDay)
                        .round(TWO_DIGITS)
                        .stripTrailingZeros()
                        .toPlainString() + " % a day";
    }

    /** "62 %". */
    static String share(double share) {
        return Math.round(100 * share) + " %";
    }

    /** "1 contact", "2 contacts". */
    static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** "Spends 62 % of the time on TikTok (home), 38 % outside; accounts: TikTok.", begun with a word of one's own. */
    String life(String spends, Life life) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place <= ids.size(); place++) {
            if (life.share(place) >= 0.005) {
                places.add(place);
            }
        }
        places.sort(Comparator.comparingDouble(place -> -life.share(place)));
        List<String> parts = new ArrayList<>();
        for (int place : places) {
            parts.add(share(life.share(place))
                    + (parts.isEmpty() ? " of the time " : " ")
                    + where(place)
                    + (place == life.home() ? " (home)" : ""));
        }
        return spends + " " + String.join(", ", parts)
                + (life.held() == 0 ? "; no accounts." : "; accounts: " + titles(life.held()) + ".");
    }

    /** What to add where chance decides along with utilities. */
    String drawn() {
        return scenario.choice().homing() instanceof SingleHoming ? " and draws a home" : "";
    }

    /** Whether utilities are what decides how time is spent. */
    boolean weighsUtilities() {
        Homing homing = scenario.choice().homing();
        return homing instanceof MultiHoming || homing instanceof SingleHoming;
    }

    /** What decides instead: " It came by the rule `exit`." */
    String otherRule() {
        return " It came by the rule `%s`."
                .formatted(Vocabulary.word((Record) scenario.choice().homing()));
    }

    /** "TikTok 62 → 55 %, outside 17 → 24 %; home is now outside". */
    String change(Life then, Life now) {
        List<String> parts = new ArrayList<>();
        for (int place = 0; place <= ids.size(); place++) {
            long from = Math.round(100 * then.share(place));
            long to = Math.round(100 * now.share(place));
            if (from != to) {
                parts.add("%s %d → %d %%".formatted(title(place), from, to));
            }
        }
        return (parts.isEmpty() ? "time is spent as before" : String.join(", ", parts))
                + (then.home() == now.home() ? "" : "; home is now " + title(now.home()));
    }

    /** "User 17: gen-z in us, viewer, speaks en, …" */
    String person(World world, int user) {
        Population people = world.population();
        List<String> traits = new ArrayList<>();
        traits.add(people.segmentNames().get(people.segment(user)) + " in "
                + people.regionNames().get(people.region(user)));
        traits.add(people.isCreator(user) ? "creator" : "viewer");
        traits.add("speaks " + people.languageNames().get(people.language(user)));
        traits.add(String.format(Locale.ROOT, "%.1f sessions a day", people.sessions(user)));
        for (int i = 0; i < people.creators(); i++) {
            if (people.creator(i) == user) {
                traits.add(String.format(Locale.ROOT, "%.1f posts a day", people.posts(i)));
            }
        }
        traits.add(
                world.graph().ties() == 0
                        ? "no ties (sees the shares of everybody)"
                        : count(world.graph().contacts(user), "contact"));
        if (people.reactance(user) != 0) {
            traits.add("reactant (" + utils(people.reactance(user)) + " utils for what signals defiance)");
        }
        traits.add("cost of moving for good " + utils(people.switchingCost(user)) + " utils");
        return "User " + user + ": " + String.join(", ", traits) + ".";
    }
}

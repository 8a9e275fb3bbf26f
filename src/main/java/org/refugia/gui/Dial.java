package org.refugia.gui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.refugia.parameter.Unit;
import org.refugia.scenario.Lengths;
import org.refugia.scenario.Parameter;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;
import org.refugia.shock.Shock;

/**
 * A number of the scenario that can be moved in the window, within its range.
 *
 * @param path     dotted path
 * @param group    what it belongs to, in words
 * @param title    what it is about, in a word or two
 * @param meaning  what it means, in a sentence without its symbol
 * @param source   where its value comes from
 * @param unit     unit in which it is written
 * @param low      lowest value, in the unit's base
 * @param high     highest value
 * @param value    value now
 * @param origin   value as the scenario is written
 * @param isLive   whether a move takes effect at once; else when the run starts again
 */
record Dial(
        String path,
        String group,
        String title,
        String meaning,
        String source,
        Unit unit,
        double low,
        double high,
        double value,
        double origin,
        boolean isLive) {
    private static final MathContext DIGITS = new MathContext(3);

    /** What people, ties and platforms remember is made of these, so they cannot change under way. */
    private static final Set<String> STATE = Set.of(
            "choice.terms.habit.build",
            "choice.terms.habit.fade",
            "choice.terms.content.half_life",
            "choice.waiting.retry",
            "registration.memory",
            "registration.creator_weight",
            "registration.store_rank.window");

    /** Worth moving though nobody gives them a range. */
    private static final Set<String> WITHOUT_RANGE = Set.of(
            "choice.outside", "choice.homing.scale", "choice.reconsider.rate", "choice.reconsider.notice_return");

    /**
     * All numbers of a scenario that can be moved: those with a range, beliefs, lengths of bans, and a few more.
     *
     * @param scenario  the variant that is played
     */
    static List<Dial> of(ScenarioFile file, Scenario scenario) {
        List<Dial> dials = new ArrayList<>();
        List<Parameter> parameters = new ArrayList<>(file.parameters());
        parameters.addAll(Lengths.of(scenario));
        for (Parameter parameter : parameters) {
            Unit unit = parameter.unit();
            if (unit.parse(parameter.value()).isEmpty() || parameter.isWhole()) {
                continue;
            }
            double value = unit.parse(parameter.value()).getAsDouble();
            double[] range = range(parameter, value);
            if (range != null && range[0] < range[1]) {
                String path = parameter.path();
                dials.add(new Dial(
                        path,
                        group(path),
                        title(path, scenario),
                        sentence(parameter.meaning()),
                        parameter.source(),
                        unit,
                        Math.min(range[0], value),
                        Math.max(range[1], value),
                        value,
                        value,
                        isLive(path)));
            }
        }
        dials.sort((a, b) -> Integer.compare(order(a), order(b)));
        return dials;
    }

    /** The same, moved away from another value. */
    Dial movedFrom(double written) {
        return new Dial(
                path,
                group,
                title,
                meaning,
                source,
                unit,
                Math.min(low, written),
                Math.max(high, written),
                value,
                written,
                isLive);
    }

    private static int order(Dial dial) {
        return List.of(
                        "What people believe",
                        "How people choose",
                        "How people join",
                        "Shocks",
                        "From the next start on")
                .indexOf(dial.group);
    }

    private static boolean isLive(String path) {
        boolean isChoice = path.startsWith("choice.") || path.startsWith("registration.") || path.startsWith("shocks.");
        return isChoice && !STATE.contains(path);
    }

    private static double[] range(Parameter parameter, double value) {
        String[] ends = parameter.range().split(" \\.\\. ");
        Unit unit = parameter.unit();
        if (ends.length == 2
                && unit.parse(ends[0]).isPresent()
                && unit.parse(ends[1]).isPresent()) {
            return new double[] {
                unit.parse(ends[0]).getAsDouble(), unit.parse(ends[1]).getAsDouble()
            };
        }
        String path = parameter.path();
        if (path.startsWith("shocks.") && (path.endsWith(".belief") || path.endsWith(".enforcement"))) {
            return new double[] {0, 1};
        }
        if (!WITHOUT_RANGE.contains(path)) {
            return null;
        }
        return switch (path) {
            case "choice.outside" -> new double[] {value - 3, value + 3};
            case "choice.homing.scale" -> new double[] {0.2, Math.max(3, value)};
            default -> new double[] {0, Math.max(1, value)};
        };
    }

    private static String group(String path) {
        if (!isLive(path)) {
            return "From the next start on";
        }
        if (path.startsWith("choice.")) {
            return "How people choose";
        }
        if (path.startsWith("registration.")) {
            return "How people join";
        }
        return path.endsWith(".belief") ? "What people believe" : "Shocks";
    }

    /** "Contacts" of {@code choice.terms.contacts.weight}, "Hearing (TikTok)" of {@code shocks.hearing.belief}. */
    private static String title(String path, Scenario scenario) {
        String[] keys = path.split("\\.");
        String word = switch (keys[0]) {
            case "choice" -> keys[keys[1].equals("terms") ? 2 : 1];
            case "registration" -> keys[1].equals("per_exposure") ? "contagion" : keys[1];
            case "platforms" -> scenario.platformTitle(keys[1]);
            case "shocks" -> keys[1] + about(keys[1], scenario);
            case "population" -> keys.length > 3 ? keys[2] : keys[1];
            default -> keys[0];
        };
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).replace('_', ' ');
    }

    private static String about(String id, Scenario scenario) {
        return scenario.shocks().stream()
                .filter(shock -> shock.id().equals(id))
                .findFirst()
                .flatMap(Shock::about)
                .map(platform -> " (" + scenario.platformTitle(platform) + ")")
                .orElse("");
    }

    /** A meaning without the symbol before it and the remark behind it. */
    private static String sentence(String meaning) {
        String text = meaning.replaceFirst("^[^ ]{1,8}: ", "").replaceFirst("; may differ.*$", "");
        return text.replace("`", "");
    }

    /** A value as the scenario would write it, with three digits; its values now and at first, as they are. */
    String written(double number) {
        if (number == value || number == origin) {
            return unit.format(number);
        }
        double bounded = Math.max(low, Math.min(high, number));
        double rounded = bounded == low || bounded == high || bounded == 0
                ? bounded
                : BigDecimal.valueOf(bounded).round(DIGITS).doubleValue();
        return unit.format(Math.max(low, Math.min(high, rounded)));
    }
}

package org.refugia.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.refugia.parameter.Unit;
import org.refugia.random.Draws;
import org.refugia.shock.LastingShock;
import org.refugia.shock.Shock;
import org.refugia.world.Calendar;
import org.refugia.world.Moment;
import org.refugia.world.Window;

/**
 * How long bans, blocks and outages last, as numbers that can be moved: a scenario writes their ends as dates or spans,
 * and takes a span for either.
 */
public final class Lengths {
    private static final Set<String> CUTTING = Set.of("ban", "install-block", "outage");
    private static final double SHORTEST_DAYS = 0.25;
    private static final double LONGEST_DAYS = 90;
    private static final double MILLIONTHS = 1e6;

    private Lengths() {}

    /** A number for each shock that cuts something off and ends at a time that is known, in the order of the scenario. */
    public static List<Parameter> of(Scenario scenario) {
        List<Parameter> lengths = new ArrayList<>();
        for (Shock shock : scenario.shocks()) {
            if (shock instanceof LastingShock lasting && CUTTING.contains(Vocabulary.word((Record) shock))) {
                days(lasting, scenario.time().calendar())
                        .map(days -> parameter(shock.id(), days))
                        .ifPresent(lengths::add);
            }
        }
        return lengths;
    }

    private static Optional<Double> days(LastingShock shock, Calendar calendar) {
        if (shock.from() instanceof Moment.Drawn
                || shock.from() instanceof Moment.StartOf
                || shock.from() instanceof Moment.EndOf
                || shock.until() instanceof Moment.Drawn) {
            return Optional.empty();
        }
        Draws none = new Draws(0);
        long from = calendar.seconds(shock.from(), 0, none);
        long until = calendar.seconds(shock.until(), from, none);
        return from == Window.FOREVER || until == Window.FOREVER || until <= from
                ? Optional.empty()
                : Optional.of(Math.rint(MILLIONTHS * (until - from) / 86_400.0) / MILLIONTHS);
    }

    private static Parameter parameter(String shock, double days) {
        String range = Unit.DAYS.format(SHORTEST_DAYS) + " .. " + Unit.DAYS.format(LONGEST_DAYS);
        return new Parameter(
                "shocks." + shock + ".until",
                Unit.DAYS.format(days),
                true,
                range,
                "the scenario's dates",
                Unit.DAYS,
                "how long it lasts, unless it is lifted before",
                "",
                false);
    }
}

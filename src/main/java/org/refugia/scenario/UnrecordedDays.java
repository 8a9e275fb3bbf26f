package org.refugia.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.refugia.expression.Day;
import org.refugia.expression.Expression;
import org.refugia.parameter.InvalidInput;
import org.refugia.random.Draws;
import org.refugia.shock.Timelines;
import org.refugia.world.Moment;
import org.refugia.world.Timeline;
import org.refugia.world.Window;

/**
 * Days that hang on shocks and in some setting of an experiment never come, or come when nothing is recorded any more:
 * there a measure has no number. Looked for at the first design point of each setting; days that are drawn are not.
 */
final class UnrecordedDays {
    private final ScenarioTree base;
    private final Varying varying;

    UnrecordedDays(ScenarioTree base, Varying varying) {
        this.base = base;
        this.varying = varying;
    }

    /** Measures by id, each with what is to be said of it. */
    Map<String, String> of(List<DesignPoint> points, List<ExperimentFile.Measure> measures) {
        Map<String, String> said = new LinkedHashMap<>();
        int setting = 0;
        for (DesignPoint point : points) {
            if (point.setting() > setting) {
                setting = point.setting();
                look(point, measures, said);
            }
        }
        return said;
    }

    private void look(DesignPoint point, List<ExperimentFile.Measure> measures, Map<String, String> said) {
        Scenario scenario;
        try {
            Node tree = varying.at(point, base.tree(), new Patch(new ArrayList<>()));
            scenario = ScenarioReader.scenario(tree, base, new NamedFiles());
        } catch (InvalidInput saidElsewhere) {
            return;
        }
        for (ExperimentFile.Measure measure : measures) {
            in(measure.expression(), scenario)
                    .ifPresent(wrong -> said.putIfAbsent(
                            measure.id(),
                            "%s, in setting %d (%s)".formatted(wrong, point.setting(), varying.said(point))));
        }
    }

    /** What is wrong with the first day that hangs on a shock and is not recorded; empty if there is none such. */
    static Optional<String> in(Expression expression, Scenario scenario) {
        if (!expression.hangsOnShocks()) {
            return Optional.empty();
        }
        Timeline timeline = Timelines.of(scenario.shocks(), scenario.time().calendar(), new Draws(0));
        return days(expression).stream()
                .filter(day -> !isDrawn(day, scenario))
                .map(day -> wrong(day, timeline.window(day.shock()), scenario.time()))
                .filter(wrong -> !wrong.isEmpty())
                .findFirst();
    }

    private static Set<Day.OfShock> days(Expression expression) {
        Set<Day.OfShock> days = new LinkedHashSet<>();
        expression.on(day -> {
            days.add(day);
            return 0;
        });
        return days;
    }

    private static boolean isDrawn(Day.OfShock day, Scenario scenario) {
        return scenario.shocks().stream()
                .filter(shock -> shock.id().equals(day.shock()))
                .anyMatch(shock -> isDrawn(shock.starts()) || isDrawn(shock.ends()));
    }

    private static boolean isDrawn(Moment moment) {
        return moment instanceof Moment.Drawn;
    }

    /** What is wrong with a day; empty if it is recorded. */
    private static String wrong(Day.OfShock day, Window window, TimeSpec time) {
        long second = day.atEnd() ? window.until() : window.from();
        String which = "`%s.%s`".formatted(day.shock(), day.atEnd() ? "end" : "start");
        if (second == Window.FOREVER) {
            return "%s never comes".formatted(which);
        }
        int number = day.after(second).number();
        LocalDate date = time.start().plusDays(number);
        boolean isRecorded = number >= 0 && date.isBefore(time.end());
        return isRecorded
                ? ""
                : "the day that hangs on %s is %s, but days are recorded from %s to %s"
                        .formatted(which, date, time.start(), time.end().minusDays(1));
    }
}

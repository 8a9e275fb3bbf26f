package org.refugia.batch;

import org.refugia.expression.Day;
import org.refugia.model.Seeds;
import org.refugia.random.Draws;
import org.refugia.scenario.Scenario;
import org.refugia.shock.Timelines;
import org.refugia.world.Timeline;
import org.refugia.world.Window;

/** On which days the shocks of a scenario begin and end in a replicate. */
final class ShockDates {
    private ShockDates() {}

    /**
     * The days, for expressions that hang on them.
     *
     * @param seed  seed of the replicate
     */
    static Day.Dates of(Scenario scenario, long seed) {
        Draws draws = new Draws(Seeds.of(seed).behaviour());
        Timeline timeline = Timelines.of(scenario.shocks(), scenario.time().calendar(), draws);
        return day -> day(timeline.window(day.shock()), day);
    }

    private static int day(Window window, Day.OfShock day) {
        long second = day.atEnd() ? window.until() : window.from();
        return second == Window.FOREVER ? Day.NEVER : day.after(second).number();
    }
}

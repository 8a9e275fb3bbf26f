package org.refugia.shock;

import java.util.ArrayList;
import java.util.List;
import org.refugia.random.Draws;
import org.refugia.world.Calendar;
import org.refugia.world.Moment;
import org.refugia.world.Timeline;
import org.refugia.world.Window;

/** Works out when each shock acts in one replicate. */
public final class Timelines {
    private Timelines() {}

    /**
     * Windows of all shocks: drawn times are drawn, spans counted, and what is reversed ends early.
     *
     * @param draws  draws of the replicate's behaviour seed
     * @throws IllegalArgumentException if a shock ends before it begins; names it
     */
    public static Timeline of(List<Shock> shocks, Calendar calendar, Draws draws) {
        Timeline timeline = new Timeline();
        List<Shock> waiting = new ArrayList<>();
        for (Shock shock : shocks) {
            if (hangsOnAnother(shock)) {
                waiting.add(shock);
            } else {
                long from = calendar.seconds(shock.starts(), 0, draws);
                timeline.put(shock.id(), window(shock, from, calendar, draws), shock.about(), shock.where());
            }
        }
        for (Shock shock : waiting) {
            long from = shock.starts() instanceof Moment.EndOf end
                    ? timeline.window(end.shock()).until()
                    : timeline.window(((Moment.StartOf) shock.starts()).shock()).from();
            timeline.put(shock.id(), window(shock, from, calendar, draws), shock.about(), shock.where());
        }
        for (Shock shock : shocks) {
            shock.target()
                    .ifPresent(target ->
                            timeline.end(target, timeline.window(shock.id()).from()));
        }
        return timeline;
    }

    /** Whether a shock begins when another one does, or ends. */
    public static boolean hangsOnAnother(Shock shock) {
        return shock.starts() instanceof Moment.EndOf || shock.starts() instanceof Moment.StartOf;
    }

    private static boolean isDrawn(Moment moment) {
        return moment instanceof Moment.Drawn;
    }

    /** A drawn time may put the end before the beginning; then the shock does not happen. */
    private static Window window(Shock shock, long from, Calendar calendar, Draws draws) {
        long until = from == Window.FOREVER ? from : calendar.seconds(shock.ends(), from, draws);
        if (until < from && (isDrawn(shock.starts()) || isDrawn(shock.ends()))) {
            return new Window(from, from);
        }
        if (until < from) {
            throw new IllegalArgumentException("shocks.%s ends (%s) before it begins (%s)"
                    .formatted(shock.id(), calendar.local(until), calendar.local(from)));
        }
        return new Window(from, until);
    }
}

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
                timeline.put(shock.id(), window(shock, shock, from, calendar, draws), shock.about(), shock.where());
            }
        }
        for (Shock shock : waiting) {
            Shock other = other(shock, shocks);
            Window its = timeline.window(other.id());
            long from = shock.starts() instanceof Moment.EndOf ? its.until() : its.from();
            timeline.put(shock.id(), window(shock, other, from, calendar, draws), shock.about(), shock.where());
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

    /** The shock that one hangs on. */
    private static Shock other(Shock shock, List<Shock> shocks) {
        String id =
                shock.starts() instanceof Moment.EndOf end ? end.shock() : ((Moment.StartOf) shock.starts()).shock();
        return shocks.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("what a shock hangs on is a shock, but not " + id));
    }

    private static boolean isDrawn(Moment moment) {
        return moment instanceof Moment.Drawn;
    }

    /**
     * A drawn time may put the end before the beginning; then the shock does not happen.
     *
     * @param first  the shock that says when it begins: itself, or the one it hangs on
     */
    private static Window window(Shock shock, Shock first, long from, Calendar calendar, Draws draws) {
        long until = from == Window.FOREVER ? from : calendar.seconds(shock.ends(), from, draws);
        if (until < from && (isDrawn(first.starts()) || isDrawn(shock.ends()))) {
            return new Window(from, from);
        }
        if (until < from) {
            throw new IllegalArgumentException("shocks.%s ends (%s) before it begins (%s)"
                    .formatted(shock.id(), calendar.local(until), calendar.local(from)));
        }
        return new Window(from, until);
    }
}

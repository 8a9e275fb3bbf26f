package org.refugia.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.random.Mix;

/** When and where each shock of a replicate acts, by the shock's id. */
public final class Timeline {
    private static final double DAY = 86_400;

    private record Entry(Window window, Optional<String> about, List<String> where) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** Notes when and where a shock acts. */
    public void put(String shock, Window window, Optional<String> about, List<String> where) {
        entries.put(shock, new Entry(window, about, where));
    }

    /** Ends a shock early. */
    public void end(String shock, long second) {
        Entry entry = entry(shock);
        entries.put(shock, new Entry(entry.window.endingBy(second), entry.about, entry.where));
    }

    /** When a shock acts. */
    public Window window(String shock) {
        return entry(shock).window;
    }

    /** The platform a shock is about, if it names one. */
    public Optional<String> about(String shock) {
        return entry(shock).about;
    }

    /** The regions a shock acts in; empty: all. */
    public List<String> where(String shock) {
        return entry(shock).where;
    }

    /**
     * The window of a shock that begins in a region with a delay of its own, exponential with a hazard.
     *
     * @param hazard  hazard from the shock's beginning on [1/day]
     * @param draws   draws of the replicate's behaviour seed
     * @return an empty window if it does not begin there before it ends
     */
    public Window delayed(String shock, String region, double hazard, Draws draws) {
        Window window = window(shock);
        if (window.from() == Window.FOREVER || hazard == 0) {
            return new Window(window.from(), window.from());
        }
        double u = draws.stream(Decision.COPYCAT).uniform(Mix.text(shock), Mix.text(region));
        double seconds = -StrictMath.log(u) / hazard * DAY;
        return seconds < window.until() - window.from()
                ? new Window(window.from() + Math.round(seconds), window.until())
                : new Window(window.until(), window.until());
    }

    private Entry entry(String shock) {
        Entry entry = entries.get(shock);
        if (entry == null) {
            throw new IllegalStateException("every shock has its window before the run starts, but not " + shock);
        }
        return entry;
    }
}

package org.refugia.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When and where each shock of a replicate acts, by the shock's id. */
public final class Timeline {
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

    private Entry entry(String shock) {
        Entry entry = entries.get(shock);
        if (entry == null) {
            throw new IllegalStateException("every shock has its window before the run starts, but not " + shock);
        }
        return entry;
    }
}

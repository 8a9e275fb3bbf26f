package org.refugia.gui;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.refugia.scenario.Draft;
import org.refugia.shock.Shock;

/** What was done to a scenario in the window: what holds now, and what waits until the run starts again. */
final class Changes {
    private final Draft written;
    private final Map<String, String> later = new LinkedHashMap<>();
    private Draft now;

    /** None yet. */
    Changes(Draft written) {
        this.written = written;
        now = written;
    }

    /** The scenario as it is written. */
    Draft written() {
        return written;
    }

    /** What holds now. */
    Draft now() {
        return now;
    }

    /** What holds from now on. */
    void hold(Draft changed) {
        now = changed;
    }

    /**
     * A number that takes effect when the run starts again.
     *
     * @throws org.refugia.parameter.InvalidInput if the scenario does not allow it; it is not taken then
     */
    void keepForLater(String path, String value) {
        atNextStart().set(path, value).read();
        later.put(path, value);
    }

    /** What will hold when the run starts again, and the shocks added so far. */
    Draft atNextStart() {
        Draft all = now;
        for (Map.Entry<String, String> set : later.entrySet()) {
            all = all.set(set.getKey(), set.getValue());
        }
        return all;
    }

    /** The run starts again: all numbers hold, the shocks that were added are forgotten. */
    void begin() {
        Set<String> kept = written.read().variants().values().stream()
                .flatMap(scenario -> scenario.shocks().stream())
                .map(Shock::id)
                .collect(Collectors.toSet());
        Draft numbers = written;
        for (Map.Entry<String, String> set : atNextStart().overrides().set().entrySet()) {
            String[] keys = set.getKey().split("\\.");
            if (!keys[0].equals("shocks") || kept.contains(keys[1])) {
                numbers = numbers.set(set.getKey(), set.getValue());
            }
        }
        now = numbers;
        later.clear();
    }

    /** Everything is as it is written. */
    void forget() {
        now = written;
        later.clear();
    }

    /** Whether anything was moved or added. */
    boolean areAny() {
        return !now.equals(written) || !later.isEmpty();
    }

    /**
     * What holds now as a scenario file.
     *
     * @param target  where it is to be written; its name is the scenario's id
     */
    String export(Path target) {
        String name = target.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        String id = name.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        Path folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElseThrow();
        return now.export(id.isEmpty() ? "changed" : id, folder);
    }
}

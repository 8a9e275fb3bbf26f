package org.refugia.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What processes that measure themselves have printed: named values, in the order in which they came. */
final class Readings {
    private static final String MARK = "reading ";

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** Prints a value for {@link #of} to find. */
    static void print(String name, Object value) {
        System.out.println(MARK + name + " " + value);
    }

    /** Takes the values out of what several processes printed, one after the other. */
    static Readings of(List<String> lines) {
        Readings readings = new Readings();
        lines.stream().filter(line -> line.startsWith(MARK)).forEach(line -> {
            String[] words = line.split(" ", 3);
            readings.values.computeIfAbsent(words[1], name -> new ArrayList<>()).add(words[2]);
        });
        return readings;
    }

    /** All values of a name. */
    List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** All numbers of a name; none if it could not be measured. */
    Sample of(String name) {
        return new Sample(texts(name).stream().map(Double::valueOf).toList());
    }
}

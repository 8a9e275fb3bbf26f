package org.refugia.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a file that was made again first differs.
 *
 * @param line    line in the file of the folder, from 1; 0 for the file as a whole
 * @param key     which row it is: names and values of the columns of its key; empty outside the rows of a table
 * @param column  name of the column, or in a word what differs
 * @param stands  what stands in the folder; may be empty, as a value may
 * @param found   what was found when it was made again; may be empty
 */
public record Mismatch(long line, Map<String, String> key, String column, String stands, String found) {
    public Mismatch {
        key = Collections.unmodifiableMap(new LinkedHashMap<>(key));
    }

    /** A file as a whole. */
    static Mismatch ofFile(String column, String stands, String found) {
        return new Mismatch(0, Map.of(), column, stands, found);
    }

    /** As a sentence without its beginning: {@code line 7, run a/1, date 2025-01-19: value is 12, found 13}. */
    public String words() {
        String row = key.entrySet().stream()
                .map(each -> ", " + each.getKey() + " " + each.getValue())
                .collect(Collectors.joining());
        String place = line == 0 ? "" : "line " + line + row + ": ";
        return "%s%s is %s, found %s".formatted(place, column, shown(stands), shown(found));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "empty" : value;
    }
}

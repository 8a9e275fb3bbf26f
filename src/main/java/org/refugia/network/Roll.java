package org.refugia.network;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.refugia.parameter.Problem;

/** Who exists in a file of ties: ids, numbered in the order in which they are listed or first appear. */
final class Roll {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final LineProblems repeated = new LineProblems();
    private final LineProblems unknown = new LineProblems();
    private String closed;

    /** Lists an id; a second time is an error. */
    void list(String id, int line) {
        if (numbers.putIfAbsent(id, numbers.size()) != null) {
            repeated.add(line, "'" + id + "' is listed twice; list every id once");
        }
    }

    /** From now on an id that is not listed is an error: it is not {@code what}. */
    void close(String what) {
        closed = what;
    }

    /** The number of an id; null if it is unknown, which is an error. */
    Integer numberOf(String id, int line) {
        Integer known = numbers.get(id);
        if (known == null && closed == null) {
            known = numbers.size();
            numbers.put(id, known);
        } else if (known == null) {
            unknown.add(line, "'%s' is not %s".formatted(id, closed));
        }
        return known;
    }

    /** Number of ids. */
    int size() {
        return numbers.size();
    }

    /** Ids listed twice. */
    List<Problem> repetitions(Path path) {
        return repeated.errors(path);
    }

    /** Ids that are not listed. */
    List<Problem> strangers(Path path) {
        return unknown.errors(path);
    }
}

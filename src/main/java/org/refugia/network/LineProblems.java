package org.refugia.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.refugia.parameter.Problem;

/** One kind of problem in the lines of a file: all are counted, the first few are named. */
final class LineProblems {
    private static final int NAMED = 3;
    private static final int LISTED = 10;

    private final List<Integer> lines = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private int count;

    /** Counts one. */
    void add(int line, String message) {
        count++;
        if (count <= LISTED) {
            lines.add(line);
            messages.add(message);
        }
    }

    /** Whether there is none. */
    boolean isEmpty() {
        return count == 0;
    }

    /** An error for each of the first lines, and one for the number of the rest. */
    List<Problem> errors(Path path) {
        List<Problem> errors = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            errors.addAll(Limits.error(path + ":" + lines.get(i), messages.get(i)));
        }
        if (count > LISTED) {
            errors.addAll(Limits.error(path.toString(), (count - LISTED) + " more lines have the same fault"));
        }
        return errors;
    }

    /** One note for all: {@code what} with the number of lines and the first of them. */
    List<Problem> note(Path path, String what) {
        if (count == 0) {
            return List.of();
        }
        String named = lines.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        String where = (count == 1 ? "line " : "lines ") + named + (count > NAMED ? ", …" : "");
        return List.of(Problem.note(path + ":" + lines.get(0), Limits.SUBJECT, what.formatted(count, where)));
    }
}

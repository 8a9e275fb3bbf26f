package org.refugia.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refugia.parameter.Problem;

/** One reading of an edge list: numbers the ids, keeps each pair once, and collects what is wrong. */
final class TieReader {
    private final Path path;
    private final Path people;
    private final boolean directed;
    private final PairSet pairs;
    private final TieLine format = new TieLine();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final LineProblems repeatedIds = new LineProblems();
    private final LineProblems junk = new LineProblems();
    private final LineProblems unknown = new LineProblems();
    private final LineProblems selfTies = new LineProblems();
    private final LineProblems duplicates = new LineProblems();
    private final LineProblems extraColumns = new LineProblems();
    private boolean begun;

    /**
     * Prepares a reading.
     *
     * @param people  file with one id a line, or null
     */
    TieReader(Path path, Path people, boolean directed) {
        this.path = path;
        this.people = people;
        this.directed = directed;
        this.pairs = new PairSet(directed);
    }

    /**
     * Reads the file or files.
     *
     * @param place  place of problems that belong to no line; null for the path
     */
    TieFile.Reading read(String place) {
        List<Problem> problems = new ArrayList<>();
        if (people != null) {
            fault(people, place, TextLines.read(people, this::person), problems);
            problems.addAll(repeatedIds.errors(people));
        }
        if (problems.isEmpty()) {
            fault(path, place, TextLines.read(path, this::line), problems);
            problems.addAll(junk.errors(path));
            problems.addAll(unknown.errors(path));
            if (problems.isEmpty() && pairs.isEmpty()) {
                fault(
                        path,
                        place,
                        Optional.of("'" + path + "' holds no tie; a tie is a line with two different ids"),
                        problems);
            }
            problems.addAll(selfTies.note(path, "%d ties of somebody with themselves are dropped (%s)"));
            problems.addAll(duplicates.note(path, "%d ties that were there already are dropped (%s)"));
            problems.addAll(
                    extraColumns.note(path, "%d lines have more than two columns (%s); the others are not read"));
        }
        boolean failed = problems.stream().anyMatch(Problem::isError);
        int size = numbers.size();
        SocialGraph graph = failed
                ? SocialGraph.empty(size)
                : directed ? SocialGraph.directed(size, pairs) : SocialGraph.mutual(size, pairs);
        return new TieFile.Reading(size, graph, problems);
    }

    private static void fault(Path file, String place, Optional<String> fault, List<Problem> problems) {
        fault.ifPresent(sentence -> problems.addAll(Limits.error(place == null ? file.toString() : place, sentence)));
    }

    private void person(int number, String id) {
        if (numbers.putIfAbsent(id, numbers.size()) != null) {
            repeatedIds.add(number, "'" + id + "' is listed twice; list every id once");
        }
    }

    private void line(int number, String text) {
        List<String> fields = format.fields(text);
        boolean first = !begun;
        begun = true;
        if (first && TieLine.isHeading(fields)) {
            return;
        }
        if (fields.size() < 2 || fields.get(0).isEmpty() || fields.get(1).isEmpty()) {
            junk.add(number, "'" + text + "' stands alone; a tie is two ids such as \"alice bob\"");
            return;
        }
        if (fields.size() > 2) {
            extraColumns.add(number, text);
        }
        Integer one = numberOf(fields.get(0), number);
        Integer other = numberOf(fields.get(1), number);
        if (one != null && other != null) {
            tie(one, other, number, text);
        }
    }

    private void tie(int one, int other, int number, String text) {
        if (one == other) {
            selfTies.add(number, text);
        } else if (!pairs.add(one, other)) {
            duplicates.add(number, text);
        }
    }

    /** The number of an id; null if it is unknown. */
    private Integer numberOf(String id, int line) {
        Integer known = numbers.get(id);
        if (known == null && people == null) {
            known = numbers.size();
            numbers.put(id, known);
        } else if (known == null) {
            unknown.add(line, "'%s' is not an id of '%s'; add it there or drop the tie".formatted(id, people));
        }
        return known;
    }
}

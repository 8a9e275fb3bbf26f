package org.refugia.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.refugia.parameter.Problem;

/** One reading of a file of ties, whichever its format, and of the file of people beside it. */
final class TieReader {
    private final Path path;
    private final Path people;
    private final Boolean directed;
    private final Roll roll = new Roll();

    /**
     * Prepares a reading.
     *
     * @param people    file with one id a line, or null
     * @param directed  whether ties run one way; null if the file is to say
     */
    TieReader(Path path, Path people, Boolean directed) {
        this.path = path;
        this.people = people;
        this.directed = directed;
    }

    /**
     * Reads the file or files.
     *
     * @param place  place of problems that belong to no line; null for the path
     */
    TieFile.Reading read(String place) {
        List<Problem> problems = new ArrayList<>();
        if (people != null) {
            TextLines.read(people, (line, id) -> roll.list(id, line))
                    .ifPresent(
                            fault -> problems.addAll(Limits.error(place == null ? people.toString() : place, fault)));
            problems.addAll(roll.repetitions(people));
            roll.close("an id of '%s'; add it there or drop it here".formatted(people));
        }
        SocialGraph graph = problems.isEmpty() ? ties(place == null ? path.toString() : place, problems) : null;
        boolean failed = problems.stream().anyMatch(Problem::isError);
        return new TieFile.Reading(roll.size(), failed ? SocialGraph.empty(roll.size()) : graph, problems);
    }

    private SocialGraph ties(String place, List<Problem> problems) {
        TieFormat format = XmlText.isIn(path)
                ? new Graphml(path, place, directed, roll, people == null ? roll : new Roll())
                : new EdgeList(path, place, directed != null && directed, roll);
        TieBook ties = format.read();
        problems.addAll(format.errors());
        if (problems.isEmpty() && ties.isEmpty()) {
            problems.addAll(Limits.error(place, "'" + path + "' holds no tie; " + format.tie()));
        }
        problems.addAll(ties.notes(path));
        problems.addAll(format.notes());
        return ties.graph(roll.size());
    }
}

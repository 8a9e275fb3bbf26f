package org.refugia.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.refugia.parameter.Param;
import org.refugia.parameter.Problem;
import org.refugia.parameter.Require;
import org.refugia.parameter.Word;
import org.refugia.random.Draws;

/**
 * The ties of a file: an edge list as SNAP publishes them, CSV, or GraphML; plain or gzip.
 *
 * <p>An edge list is text in UTF-8. A line holds two ids of any kind, divided by blanks, tabs, commas or semicolons, as the first tie shows; in a
 * directed file the first follows the second. Lines that begin with # or % are comments, and a first line of column
 * names such as {@code source,target} is skipped. Further columns (weights, times) are not read, self-ties and
 * repeated ties are dropped: a note counts each. Users are numbered in the order in which the ids appear, or in that
 * of {@code people}.
 *
 * <p>A file whose first characters are {@code <?xml}, {@code <graphml} or {@code <!} is GraphML, whatever its name.
 * Its nodes are the people, in their order, or in that of {@code people}, where all must be listed. It says itself
 * which edges run one way; if some do, each of the others counts as two ties, and if {@code directed} says otherwise
 * a note tells that the file is followed. Data and ports are not read; a DOCTYPE, a nested or second graph and a
 * hyperedge are errors.
 *
 * @param path      the edge list or GraphML file
 * @param directed  whether ties run one way; null: as the file says, and both ways in an edge list
 * @param people    file with one id per line: who exists, and in which order; null for those in the file of ties
 */
@Word(
        value = "The ties of a file: an edge list as SNAP publishes them, CSV, or GraphML; plain or gzip.",
        source =
                "Leskovec & Krevl (2014), SNAP Datasets: Stanford Large Network Dataset Collection; Brandes et al. (2002),"
                        + " GraphML progress report, LNCS 2265, 501–512")
public record TieFile(
        @Param(value = "edge list (two ids a line) or GraphML", source = "no default")
        Path path,

        @Param(
                value = "whether ties run one way: the first follows the second; left out: as GraphML says, else false",
                def = Param.ABSENT,
                source = "convention")
        Boolean directed,

        @Param(value = "file with one id per line: who exists, in order", def = Param.ABSENT, source = "convention")
        Path people)
        implements Network {
    public TieFile {
        Require.that(path != null, "path must be given: the edge list or GraphML file");
    }

    /**
     * What a file says.
     *
     * @param people    number of ids
     * @param graph     the ties among them; without ties if there is an error
     * @param problems  errors and notes; those of a line are placed at {@code path:line}
     */
    public record Reading(int people, SocialGraph graph, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /** Reads the file; never throws, whatever it holds. */
    public Reading read() {
        return new TieReader(path, people, directed).read(null);
    }

    @Override
    public SocialGraph connect(People users, Draws draws) {
        Reading reading = read();
        Limits.demand(problems(reading, users.size(), Limits.SUBJECT));
        return reading.graph().widened(users.size());
    }

    @Override
    public List<Problem> check(int size, String place) {
        return problems(new TieReader(path, people, directed).read(place), size, place);
    }

    private List<Problem> problems(Reading reading, int size, String place) {
        List<Problem> problems = new ArrayList<>(reading.problems());
        boolean readable = problems.stream().noneMatch(Problem::isError);
        if (readable && reading.people() > size) {
            problems.addAll(Limits.error(
                    place,
                    "'%s' names %d people, but the scenario has %d agents; set agents to %2$d or take a smaller file"
                            .formatted(path, reading.people(), size)));
        } else if (readable && reading.people() < size) {
            problems.add(Problem.note(
                    place,
                    Limits.SUBJECT,
                    "'%s' names %d people, the scenario has %d agents; the other %d have no ties"
                            .formatted(path, reading.people(), size, size - reading.people())));
        }
        return problems;
    }

    @Override
    public List<Path> files() {
        return people == null ? List.of(path) : List.of(path, people);
    }
}

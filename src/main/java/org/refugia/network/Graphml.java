package org.refugia.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.refugia.parameter.Problem;

/**
 * One reading of a GraphML file, in two passes: who exists and whether ties run one way, then the ties.
 *
 * <p>The file is directed if any of its edges is; an edge that is not then counts as two ties, one each way.
 */
final class Graphml implements TieFormat {
    private final Path path;
    private final String place;
    private final Boolean asked;
    private final Roll people;
    private final Roll nodes;
    private final List<Problem> problems = new ArrayList<>();
    private final LineProblems faulty = new LineProblems();
    private final LineProblems ports = new LineProblems();
    private final LineProblems oneWay = new LineProblems();
    private boolean oneWayByDefault;
    private boolean begun;
    private TieBook ties;

    /**
     * Prepares a reading.
     *
     * @param place   place of what belongs to no line
     * @param asked   whether ties should run one way; null if the file alone is to say
     * @param people  who may exist, in order
     * @param nodes   who is listed in the file; the same as {@code people} where the file alone is to say
     */
    Graphml(Path path, String place, Boolean asked, Roll people, Roll nodes) {
        this.path = path;
        this.place = place;
        this.asked = asked;
        this.people = people;
        this.nodes = nodes;
    }

    @Override
    public TieBook read() {
        GraphmlTags.read(path, place, this::list).ifPresent(problems::add);
        addErrors();
        ties = new TieBook(!oneWay.isEmpty());
        if (problems.isEmpty()) {
            nodes.close("the id of a <node> of '%s'; add one or drop the edge".formatted(path));
            GraphmlTags.read(path, place, this::tie).ifPresent(problems::add);
            addErrors();
        }
        return ties;
    }

    private void list(GraphmlTags.Tag tag) {
        switch (tag.name()) {
            case "graph" -> graph(tag);
            case "node" -> node(tag);
            case "edge" -> {
                if (runsOneWay(tag)) {
                    oneWay.add(tag.line(), "");
                }
            }
            case "hyperedge" ->
                faulty.add(tag.line(), "found <hyperedge>, but a tie joins two; write an <edge> for each pair");
            default -> ports.add(tag.line(), "");
        }
    }

    private void graph(GraphmlTags.Tag tag) {
        if (tag.nested()) {
            faulty.add(tag.line(), "found a <graph> inside a node or an edge, but people hold no people; take it out");
            return;
        }
        if (begun) {
            faulty.add(tag.line(), "found a second <graph>, must be one a file; keep one of them");
        }
        begun = true;
        String standard = tag.attribute("edgedefault");
        if (!"directed".equals(standard) && !"undirected".equals(standard)) {
            faulty.add(
                    tag.line(),
                    "edgedefault of <graph> is %s, must be directed or undirected".formatted(quoted(standard)));
        }
        oneWayByDefault = "directed".equals(standard);
    }

    private void node(GraphmlTags.Tag tag) {
        String id = tag.attribute("id");
        if (id == null) {
            faulty.add(tag.line(), "<node> has no id; give it one that no other node has");
        } else {
            nodes.list(id, tag.line());
            if (nodes != people) {
                people.numberOf(id, tag.line());
            }
        }
    }

    private boolean runsOneWay(GraphmlTags.Tag edge) {
        String own = edge.attribute("directed");
        if (own == null) {
            return oneWayByDefault;
        }
        if (!List.of("true", "false", "1", "0").contains(own)) {
            faulty.add(edge.line(), "directed of <edge> is %s, must be true or false".formatted(quoted(own)));
        }
        return own.equals("true") || own.equals("1");
    }

    private void tie(GraphmlTags.Tag tag) {
        if (tag.name().equals("edge")) {
            Integer source = end(tag, "source");
            Integer target = end(tag, "target");
            if (source != null && target != null) {
                ties.add(source, target, !runsOneWay(tag), tag.line());
            }
        }
    }

    /** The number of an end of an edge; null if it is missing or unknown. */
    private Integer end(GraphmlTags.Tag edge, String key) {
        String id = edge.attribute(key);
        if (id == null) {
            faulty.add(edge.line(), "<edge> has no %s, must be the id of a <node>".formatted(key));
            return null;
        }
        Integer node = nodes.numberOf(id, edge.line());
        return node == null || nodes == people ? node : people.numberOf(id, edge.line());
    }

    private static String quoted(String value) {
        return value == null ? "missing" : "'" + value + "'";
    }

    private void addErrors() {
        problems.addAll(faulty.errors(path));
        problems.addAll(nodes.repetitions(path));
        problems.addAll(nodes.strangers(path));
        if (nodes != people) {
            problems.addAll(people.strangers(path));
        }
    }

    @Override
    public List<Problem> errors() {
        return problems;
    }

    @Override
    public String tie() {
        return "a tie is an <edge> between two different nodes";
    }

    @Override
    public List<Problem> notes() {
        List<Problem> notes = new ArrayList<>(
                ports.note(path, "%d ports are not read (%s); an edge is taken as a tie between its nodes"));
        boolean directed = !oneWay.isEmpty();
        if (asked != null && asked != directed && problems.isEmpty()) {
            notes.add(Problem.note(
                    place,
                    Limits.SUBJECT,
                    "directed is %s, but in '%s' %s; the file is followed"
                            .formatted(asked, path, directed ? "edges run one way" : "all edges run both ways")));
        }
        return notes;
    }
}

package org.refugia.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.refugia.design.Listed;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;
import org.refugia.parameter.Unit;

/**
 * Finds out what an experiment varies: each path in the scenario, with its unit, range or values. What is written is
 * tried in the scenario, so that what is wrong with it is said where it stands.
 */
final class Dimensions {
    /** Values that are tried of each list or column; more are looked at when the design points are. */
    private static final int MOST_TRIED = 100;

    private final ScenarioTree scenario;
    private final List<Problem> problems;
    private final VariedPaths paths;
    private final Trial trial;
    private final Map<String, Written> written = new LinkedHashMap<>();

    /** Over one scenario; what is wrong goes to the problems. */
    Dimensions(ScenarioTree scenario, List<Problem> problems) {
        this.scenario = scenario;
        this.problems = problems;
        paths = new VariedPaths(scenario, problems);
        trial = new Trial(scenario, problems);
    }

    /** What is written for each dimension, by its path. */
    Map<String, Written> written() {
        return written;
    }

    /** Which texts among the values name files. */
    NamedFiles files() {
        return trial.files();
    }

    /**
     * The dimensions of a list of an experiment; those that are wrong are left out.
     *
     * @param list      as read, null for what could not be
     * @param items     the same list as a tree
     * @param isLever   whether each must be a list of values
     */
    List<Dimension> read(List<Varied> list, Node items, boolean isLever) {
        List<Dimension> dimensions = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Varied varied = list.get(i);
            if (varied == null) {
                continue;
            }
            Node.Mapping item = (Node.Mapping) ((Node.Sequence) items).items().get(i);
            Map<String, Node> values = new LinkedHashMap<>();
            Stream.of("range", "values")
                    .flatMap(key -> scalars(item.get(key)))
                    .forEach(each -> values.putIfAbsent(each.text(), tree(each.text(), each.place())));
            boolean right = paths.add(varied.path(), item.place());
            for (Node.Scalar also : scalars(item.get("also")).toList()) {
                right &= paths.add(also.text(), also.place());
            }
            Written said = new Written(item.place(), values);
            if (right && said(varied, said, isLever)) {
                dimension(varied, said).ifPresent(dimensions::add);
            }
        }
        return dimensions;
    }

    private static Stream<Node.Scalar> scalars(Node list) {
        return ((Node.Sequence) list).items().stream().map(Node.Scalar.class::cast);
    }

    /**
     * The factors of a table, one a column, over the values that stand in it.
     *
     * @param place  of its header
     */
    List<Dimension> columns(List<Listed.Row> rows, String place) {
        List<Dimension> dimensions = new ArrayList<>();
        for (String path : rows.get(0).values().keySet()) {
            Map<String, Node> values = new LinkedHashMap<>();
            for (Listed.Row row : rows) {
                String text = row.values().get(path);
                if (!text.isEmpty()) {
                    values.computeIfAbsent(text, each -> tree(each, row.place()));
                }
            }
            if (values.isEmpty()) {
                error(place, path, "has no value in any row of the table");
            } else if (paths.add(path, place)) {
                Varied column =
                        new Varied(path, List.of(), List.of(), List.copyOf(values.keySet()), Varied.Scale.LINEAR);
                dimension(column, new Written(place, values)).ifPresent(dimensions::add);
                refuseFiles(path, values.values());
            }
        }
        return dimensions;
    }

    /** A table is kept as it is, so files that it names would not be found beside its copy. */
    private void refuseFiles(String path, Collection<Node> values) {
        values.stream()
                .filter(value -> !trial.files().in(value).isEmpty())
                .findFirst()
                .ifPresent(value -> error(
                        value.place(),
                        path,
                        "names a file, which a table cannot: list it under `values` of a lever or factor"));
    }

    /** A value as a tree: a list or keys where it looks like that, else a single text. */
    private Node tree(String text, String place) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return new Node.Scalar(text, place);
        }
        try {
            return Defaults.node(text, place);
        } catch (InvalidInput e) {
            e.problems().forEach(each -> problems.add(Problem.error(place, "", each.message())));
            return new Node.Scalar(text, place);
        }
    }

    /** Whether enough is said of it, and nothing twice. */
    private boolean said(Varied varied, Written said, boolean isLever) {
        String path = varied.path();
        if (isLever && varied.values().isEmpty()) {
            error(
                    said.place(),
                    path,
                    "a lever needs `values`, such as [7 d, 30 d]: each is a setting that somebody can decide on");
            return false;
        }
        Set<String> seen = new HashSet<>();
        for (String value : varied.values()) {
            if (!seen.add(value)) {
                error(said.of(value).place(), path, "has the value '%s' twice".formatted(value));
                return false;
            }
        }
        if (varied.values().size() == 1) {
            problems.add(Problem.note(
                    said.place(),
                    path,
                    "has one value, '%s', so it is not varied"
                            .formatted(varied.values().get(0))));
        }
        return true;
    }

    private Optional<Dimension> dimension(Varied varied, Written said) {
        String path = varied.path();
        List<String> range = varied.values().isEmpty() ? range(varied) : List.of();
        if (varied.values().isEmpty() && range.isEmpty()) {
            error(
                    said.place(),
                    path,
                    "has no plausible range of its own: say `range: [low, high]` or `values: [a, b, …]`");
            return Optional.empty();
        }
        List<String> texts = varied.values().isEmpty() ? range : varied.values();
        int before = problems.size();
        List<String> set =
                Stream.concat(Stream.of(path), varied.also().stream()).toList();
        refuseCounts(set, texts, said);
        texts.stream().limit(MOST_TRIED).forEach(text -> trial.of(set, said.of(text)));
        Optional<Parameter> parameter = trial.parameter(path);
        Dimension dimension = new Dimension(
                path,
                varied.also(),
                unit(parameter, texts),
                varied.values().stream().map(text -> named(text, said)).toList(),
                range.isEmpty() ? "" : range.get(0),
                range.isEmpty() ? "" : range.get(1),
                varied.scale() == Varied.Scale.LOG,
                parameter.map(Parameter::isWhole).orElse(false),
                own(path));
        if (problems.size() == before && dimension.isRange()) {
            ends(dimension, said.place());
        }
        written.put(path, said);
        return problems.size() == before ? Optional.of(dimension) : Optional.empty();
    }

    /** Numbers of agents of an experiment's own are not those of the scenario, so nobody can say what they are to be. */
    private void refuseCounts(List<String> paths, List<String> texts, Written said) {
        paths.stream()
                .filter(path -> texts.stream()
                        .anyMatch(text -> scenario.scaling().concerns(path, said.of(text), scenario.tree())))
                .findFirst()
                .ifPresent(path -> error(
                        said.place(),
                        path,
                        "counts agents, which --people scales, but it is varied here: leave out --people, or write an"
                                + " experiment for so many people"));
    }

    /** A value as tables show it: a file by its name, as that of its copy. */
    private String named(String text, Written said) {
        Node value = said.of(text);
        Node named = trial.files().withoutFolders(value);
        if (named == value) {
            return text;
        }
        String name = named instanceof Node.Scalar scalar ? scalar.text() : Yaml.flow(named);
        said.values().put(name, value);
        return name;
    }

    private List<String> range(Varied varied) {
        String plausible = trial.parameter(varied.path()).map(Parameter::range).orElse("");
        return varied.range().isEmpty() && !plausible.isEmpty()
                ? Arrays.asList(plausible.split(" \\.\\. "))
                : varied.range();
    }

    /** The scenario's own value if it is a single text. */
    private String own(String path) {
        Node own = Patch.at(scenario.tree(), path);
        Node value = own instanceof Node.Mapping mapping ? mapping.get("value") : own;
        return value instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    private void ends(Dimension dimension, String place) {
        double low = dimension.number(dimension.low());
        double high = dimension.number(dimension.high());
        if (Double.isNaN(low) || Double.isNaN(high)) {
            error(
                    place,
                    dimension.path(),
                    "cannot run from '%s' to '%s': a range is two numbers of one unit; list `values` instead"
                            .formatted(dimension.low(), dimension.high()));
        } else if (low >= high) {
            error(
                    place,
                    dimension.path(),
                    "runs from %s to %s: nothing lies between".formatted(dimension.low(), dimension.high()));
        } else if (dimension.isLog() && low <= 0) {
            error(place, dimension.path(), "scale: log needs a range above 0, but it begins at " + dimension.low());
        }
    }

    /** The parameter's own unit, or else the one in which all values are written; none if they are no numbers. */
    private static Optional<Unit> unit(Optional<Parameter> parameter, List<String> texts) {
        return Stream.concat(parameter.map(Parameter::unit).stream(), Arrays.stream(Unit.values()))
                .filter(unit -> unit != Unit.SAME)
                .filter(unit -> texts.stream().allMatch(text -> unit.parse(text).isPresent()))
                .findFirst();
    }

    private void error(String place, String path, String message) {
        problems.add(Problem.error(place, path, message));
    }
}

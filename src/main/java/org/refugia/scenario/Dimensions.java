package org.refugia.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.refugia.parameter.Problem;
import org.refugia.parameter.Unit;

/** Finds out what an experiment varies: each path in the scenario, with its unit, range or values. */
final class Dimensions {
    private final ScenarioTree scenario;
    private final Binder places;
    private final List<Problem> problems;
    private final Set<String> seen = new HashSet<>();

    /** Over one scenario; what is wrong goes to the problems, at the places the binder knows. */
    Dimensions(ScenarioTree scenario, Binder places, List<Problem> problems) {
        this.scenario = scenario;
        this.places = places;
        this.problems = problems;
    }

    /**
     * What a list of an experiment varies; what is wrong is left out.
     *
     * @param key      {@code levers} or {@code vary}
     * @param isLever  whether each must be a list of values
     */
    List<Dimension> read(String key, List<Varied> list, boolean isLever) {
        List<Dimension> dimensions = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Varied varied = list.get(i);
            String place = places.place(key + "." + (i + 1));
            int before = problems.size();
            Dimension dimension = dimension(varied, place, isLever);
            if (problems.size() == before) {
                dimensions.add(dimension);
            }
        }
        return dimensions;
    }

    private Dimension dimension(Varied varied, String place, boolean isLever) {
        String path = varied.path();
        if (!seen.add(path)) {
            error(place, path, "is varied twice");
        }
        Node own = Patch.at(scenario.tree(), path);
        if (own == null) {
            // Says which part of the path there is not, and what may have been meant.
            new Patch(problems).set(scenario.tree(), path, new Node.Scalar("", place));
            String known = Suggest.didYouMean(path, paths());
            if (problems.stream().noneMatch(each -> each.subject().equals(path))) {
                error(place, path, "is not set in this scenario" + known);
            }
            return null;
        }
        Optional<Parameter> parameter = scenario.parameters().stream()
                .filter(each -> each.path().equals(path))
                .findFirst();
        List<String> range = varied.values().isEmpty() ? range(varied, parameter, place) : List.of();
        if (isLever && varied.values().isEmpty()) {
            error(place, path, "a lever needs `values`: each of them is a setting that somebody can decide on");
        }
        if (new LinkedHashSet<>(varied.values()).size() < varied.values().size()) {
            error(place, path, "has a value twice");
        }
        List<String> written = varied.values().isEmpty() ? range : varied.values();
        Optional<Unit> unit = unit(parameter, written);
        Node single = own instanceof Node.Mapping mapping && mapping.get("value") != null ? mapping.get("value") : own;
        Dimension dimension = new Dimension(
                path,
                unit,
                varied.values(),
                range.isEmpty() ? "" : range.get(0),
                range.isEmpty() ? "" : range.get(1),
                varied.scale() == Varied.Scale.LOG,
                parameter.map(Parameter::isWhole).orElse(false),
                single instanceof Node.Scalar scalar ? scalar.text() : "");
        if (!range.isEmpty()) {
            ends(dimension, place);
        }
        return dimension;
    }

    private List<String> range(Varied varied, Optional<Parameter> parameter, String place) {
        if (!varied.range().isEmpty()) {
            return varied.range();
        }
        String plausible = parameter.map(Parameter::range).orElse("");
        if (plausible.isEmpty()) {
            error(
                    place,
                    varied.path(),
                    "has no plausible range of its own: say `range: [low, high]` or `values: [a, b, …]`");
            return List.of();
        }
        return Arrays.asList(plausible.split(" \\.\\. "));
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

    /** The parameter's own unit, or else the one in which all values are written. */
    private static Optional<Unit> unit(Optional<Parameter> parameter, List<String> written) {
        return Stream.concat(parameter.map(Parameter::unit).stream(), Arrays.stream(Unit.values()))
                .filter(unit -> unit != Unit.SAME && !written.isEmpty())
                .filter(unit ->
                        written.stream().allMatch(text -> unit.parse(text).isPresent()))
                .findFirst();
    }

    private List<String> paths() {
        return scenario.parameters().stream().map(Parameter::path).toList();
    }

    private void error(String place, String path, String message) {
        problems.add(Problem.error(place, path, message));
    }
}

package org.refugia.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.refugia.parameter.Problem;

/** Which paths of a scenario an experiment may vary: each once, and none that leaves runs as they are or ends them on other days. */
final class VariedPaths {
    private static final Set<String> CALENDAR = Set.of("time", "time.start", "time.end");

    private final ScenarioTree scenario;
    private final List<Problem> problems;
    private final List<String> seen = new ArrayList<>();

    VariedPaths(ScenarioTree scenario, List<Problem> problems) {
        this.scenario = scenario;
        this.problems = problems;
    }

    /** Whether a path may be varied, given those before it; says why if not. */
    boolean add(String path, String place) {
        int before = problems.size();
        seen.stream()
                .filter(other -> overlap(path, other))
                .findFirst()
                .ifPresent(other -> error(
                        place, path, other.equals(path) ? "is varied twice" : "overlaps with `%s`".formatted(other)));
        seen.add(path);
        if (!Essence.sways(path)) {
            error(place, path, "cannot sway a run, so nothing is learnt by varying it");
        } else if (CALENDAR.contains(path)) {
            error(
                    place,
                    path,
                    "sets the days that are recorded, but runs are compared day by day: change the scenario");
        }
        demandKnown(path, place);
        return problems.size() == before;
    }

    /** Says which part of the path there is not, and what may have been meant. */
    private void demandKnown(String path, String place) {
        Node tree = new Patch(problems).set(scenario.tree(), path, new Node.Scalar("", place));
        if (Patch.at(scenario.tree(), path) == null) {
            List<Problem> found = new ArrayList<>();
            ScenarioReader.binder(found, tree, scenario.folder()).record(Scenario.class, tree, "");
            found.stream()
                    .filter(problem -> problem.message().startsWith(Binder.UNKNOWN_KEY))
                    .forEach(problems::add);
        }
    }

    /** Whether one of two paths is the other, or lies below it. */
    static boolean overlap(String path, String other) {
        return (path + ".").startsWith(other + ".") || (other + ".").startsWith(path + ".");
    }

    private void error(String place, String path, String message) {
        problems.add(Problem.error(place, path, message));
    }
}

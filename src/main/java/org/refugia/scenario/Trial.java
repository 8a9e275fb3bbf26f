package org.refugia.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refugia.parameter.Problem;

/** Tries values in a scenario, one at a time, before thousands of runs are made of them. */
final class Trial {
    private final ScenarioTree scenario;
    private final List<Problem> problems;
    private final NamedFiles files = new NamedFiles();
    private final List<Parameter> parameters = new ArrayList<>();

    /** In one scenario; what is wrong goes to the problems. */
    Trial(ScenarioTree scenario, List<Problem> problems) {
        this.scenario = scenario;
        this.problems = problems;
        parameters.addAll(scenario.parameters());
    }

    /** Which texts among the values tried name files. */
    NamedFiles files() {
        return files;
    }

    /** The number that stands at a path in the scenario, or with one of the values tried. */
    Optional<Parameter> parameter(String path) {
        return parameters.stream().filter(each -> each.path().equals(path)).findFirst();
    }

    /** Sets paths to a value and says what is wrong there; relations to the rest of the scenario are not looked at. */
    void of(List<String> paths, Node value) {
        List<Problem> found = new ArrayList<>();
        Node tree = scenario.tree();
        for (String path : paths) {
            tree = new Patch(found).replace(tree, path, value);
        }
        Binder binder = ScenarioReader.binder(found, tree, scenario.folder());
        binder.record(Scenario.class, tree, "");
        found.stream()
                .filter(Problem::isError)
                .filter(problem -> paths.stream().anyMatch(path -> isAt(problem.subject(), path)))
                .forEach(problems::add);
        files.addAll(binder.files());
        binder.parameters().stream().filter(each -> paths.contains(each.path())).forEach(parameters::add);
    }

    private static boolean isAt(String subject, String path) {
        return (subject + ".").startsWith(path + ".");
    }
}

package org.refugia.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refugia.parameter.Problem;

/**
 * A scenario as a tree with every default filled in, from which variants and design points are made.
 *
 * @param tree        the tree, without variants
 * @param declared    the variants as declared; null if there are none
 * @param folder      folder that paths of files count from
 * @param scenario    what the tree says
 * @param parameters  every number that can be swept
 * @param files       files that were read
 * @param notes       doubtful but legal
 * @param named       which texts of the tree name files
 * @param scaling     what was done to bring it to this number of agents; variants and values want the same
 */
record ScenarioTree(
        Node tree,
        Node declared,
        Path folder,
        Scenario scenario,
        List<Parameter> parameters,
        List<Path> files,
        List<Problem> notes,
        NamedFiles named,
        Scaling scaling) {
    /**
     * The same for runs that write other things down, and of which patterns are not asked. Tables of what was observed are
     * written out, so that they are not opened again for every run.
     */
    ScenarioTree forRuns(Node outputs) {
        Node.Mapping whole = ((Node.Mapping) tree).with("outputs", outputs).without("patterns");
        if (whole.get("observations") instanceof Node.Sequence observations) {
            List<Node> items = new ArrayList<>();
            for (int i = 0; i < observations.items().size(); i++) {
                Observed data = scenario.observations().get(i).data();
                Node.Mapping item = (Node.Mapping) observations.items().get(i);
                items.add(data.file().isEmpty() ? item : item.with("data", numbers(data, item.place())));
            }
            whole = whole.with("observations", new Node.Sequence(items, observations.place()));
        }
        return new ScenarioTree(whole, declared, folder, scenario, parameters, files, notes, named, scaling);
    }

    private static Node numbers(Observed data, String place) {
        Map<String, Node.Entry> numbers = new LinkedHashMap<>();
        data.values()
                .forEach((date, number) ->
                        numbers.put(date.toString(), new Node.Entry(new Node.Scalar(number.toString(), place), place)));
        return new Node.Mapping(numbers, place);
    }
}

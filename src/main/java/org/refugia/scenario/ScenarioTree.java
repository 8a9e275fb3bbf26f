package org.refugia.scenario;

import java.nio.file.Path;
import java.util.List;
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
 */
record ScenarioTree(
        Node tree,
        Node declared,
        Path folder,
        Scenario scenario,
        List<Parameter> parameters,
        List<Path> files,
        List<Problem> notes,
        NamedFiles named) {
    /** The same writing other things down. */
    ScenarioTree withOutputs(Node outputs) {
        return new ScenarioTree(
                ((Node.Mapping) tree).with("outputs", outputs),
                declared,
                folder,
                scenario,
                parameters,
                files,
                notes,
                named);
    }
}

package org.refugia.scenario;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refugia.parameter.Problem;

/**
 * A scenario file that was read and found right.
 *
 * @param files           the file itself, then those it extends and those it names: tables, ties
 * @param variants        scenarios by name of the variant, in order
 * @param counterfactual  variant that the others are compared with; empty if it is not among them
 * @param said            the scenario itself, without the changes of any variant
 * @param patterns        what its runs are held against; the days they speak of are those of the scenario itself
 * @param resolved        the full scenario as YAML, every default filled in; what the command line set is in it
 * @param stored          the same, with every file called as in {@link #inputs()}: it can be read where these copies lie
 * @param parameters      every number that can be swept
 * @param notes           doubtful but legal
 */
public record ScenarioFile(
        List<Path> files,
        Map<String, Scenario> variants,
        String counterfactual,
        Scenario said,
        List<AskedPattern> patterns,
        String resolved,
        String stored,
        List<Parameter> parameters,
        List<Problem> notes) {
    /** The variant in which everything happens that the scenario says. */
    public static final String AS_HAPPENED = "as-happened";

    /** The variant in which no shock happens. */
    public static final String NO_SHOCKS = "no-shocks";

    /** What a scenario is called where it is stored. */
    public static final String STORED = "resolved.yaml";

    public ScenarioFile {
        files = List.copyOf(files);
        variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
        patterns = List.copyOf(patterns);
        parameters = List.copyOf(parameters);
        notes = List.copyOf(notes);
    }

    /** The files, each by the name of the copy that is kept beside {@value #STORED}. */
    public Map<String, Path> inputs() {
        return NamedFiles.kept(files, STORED);
    }

    /** The first variant, for what is the same in all of them. */
    public Scenario any() {
        return variants.values().iterator().next();
    }
}

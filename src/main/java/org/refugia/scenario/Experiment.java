package org.refugia.scenario;

import java.util.List;
import org.refugia.design.Design;
import org.refugia.parameter.Param;

/**
 * What an experiment file says beside its variants: many runs of one scenario, and what is asked of them.
 *
 * @param schema       version of the language
 * @param id           short name, used for folders
 * @param title        title for people and charts
 * @param question     the question the experiment answers
 * @param lookFor      what to look for in the results
 * @param sources      where facts and ranges come from
 * @param scenario     file of the scenario
 * @param replicates   how often each variant is repeated
 * @param levers       what somebody can decide; each combination is a setting of its own
 * @param vary         what is uncertain: the factors of the design
 * @param design       how the factors are sampled
 * @param constraints  what must hold at every design point
 * @param measures     numbers asked of every run
 * @param curves       daily series kept for charts
 */
public record Experiment(
        @Param(value = "version of the language", def = "experiment/1", source = "convention")
        String schema,

        @Param("short name: letters, digits and hyphens") String id,
        @Param("title for people and charts") String title,
        @Param("the question the experiment answers") String question,

        @Param(value = "what to look for in the results", def = "[]")
        List<String> lookFor,

        @Param(value = "where facts and ranges come from", def = "[]")
        List<String> sources,

        @Param("scenario file, from the experiment's folder")
        String scenario,

        @Param(value = "how often each variant is repeated", def = "{}")
        Replication replicates,

        @Param(value = "what somebody can decide; each combination of their values is a setting", def = "[]")
        List<Varied> levers,

        @Param(value = "what is uncertain: the factors of the design", def = "[]")
        List<Varied> vary,

        @Param(value = "how the factors are sampled", def = "grid", source = "convention")
        Design design,

        @Param(value = "what must hold at every design point, such as a.b < c.d", def = "[]")
        List<String> constraints,

        @Param("numbers asked of every run") List<Wanted> measures,

        @Param(value = "daily series kept for charts, such as dau(bluesky)", def = "[]")
        List<String> curves) {
    public Experiment {
        lookFor = List.copyOf(lookFor);
        sources = List.copyOf(sources);
        levers = List.copyOf(levers);
        vary = List.copyOf(vary);
        constraints = List.copyOf(constraints);
        measures = List.copyOf(measures);
        curves = List.copyOf(curves);
    }
}

package org.refugia.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refugia.batch.WorkFolder;
import org.refugia.brief.Brief;
import org.refugia.scenario.ExperimentFile;
import org.refugia.scenario.Scenario;
import picocli.CommandLine.Model.CommandSpec;

/** What commands on sweeps say at their end. */
final class SweepAnswer {
    private SweepAnswer() {}

    /** Prints the answer in the form that was asked for. */
    static void print(CommandSpec spec, GlobalOptions options, WorkFolder folder, String state, List<String> headline) {
        Path shown = shown(folder.path());
        var out = spec.commandLine().getOut();
        if (options.json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("folder", shown.toString());
            answer.put("state", state);
            answer.put("headline", headline);
            brief(folder).ifPresent(brief -> answer.put("brief", brief.toString()));
            out.println(Json.text(answer));
        } else if (options.quiet) {
            out.println(shown);
        } else {
            headline.forEach(out::println);
            if (!headline.isEmpty()) {
                out.println();
            }
            out.println("Results: " + shown);
            brief(folder).ifPresent(brief -> out.println("Brief: " + brief));
        }
    }

    /** The brief, if there is one. */
    private static Optional<Path> brief(WorkFolder folder) {
        Path brief = folder.path().resolve(Brief.FILE);
        return Files.exists(brief) ? Optional.of(shown(brief)) : Optional.empty();
    }

    /**
     * Where a sweep's results go. One that is tried out with other people does not take the place of the sweep itself.
     *
     * @param out  as asked for; null: the usual place
     */
    static Path folder(Path out, ExperimentFile experiment) {
        Scenario scenario = experiment.scenario();
        String people = scenario.isScaled() ? "-people-" + scenario.population().agents() : "";
        Path usual = Path.of("results", experiment.experiment().id() + people);
        return (out != null ? out : usual).toAbsolutePath().normalize();
    }

    /** A path as a person in this folder would write it. */
    static Path shown(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        return folder.equals(here) ? Path.of(".") : folder.startsWith(here) ? here.relativize(folder) : folder;
    }
}

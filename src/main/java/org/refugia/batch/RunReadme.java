package org.refugia.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refugia.analysis.Pattern;
import org.refugia.scenario.Scenario;

/** The texts of a run's folder for those who come upon it: what was found, how to repeat it, what the files are. */
public final class RunReadme {
    private RunReadme() {}

    /**
     * The text of {@code README.txt}.
     *
     * @param headline   the main numbers in words, a paragraph each
     * @param patterns   what was observed in the real world, scored
     * @param arguments  of the command that repeats it
     * @param diary      user whose diary was kept, if any
     */
    public static String text(
            Scenario scenario,
            List<String> headline,
            List<Pattern> patterns,
            List<String> arguments,
            OptionalInt diary) {
        return """
                %s
                %s
                %s
                %s

                Repeat it:  refugia %s
                Check it:   refugia reproduce DIR, the folder of this file, runs it again and compares every number

                report.html      the brief: headline, charts and tables in one page; opens in a browser without a network
                series.csv       one row a day: run, date, platform, segment, region, measure, value, unit
                differences.csv  paired differences to the counterfactual, mean and 95 %% interval over replicates
                flows.csv        moves of homes; runs.csv: one row a run; events.csv: the shocks; observations.csv
                %sinputs/          the scenario as given, resolved.yaml with every default filled in, and parameters.csv: each
                                 number, where it comes from, and whether it is assumed
                manifest.json    version, seeds, and hashes of all inputs and outputs
                charts/          pictures, as PNG and SVG
                %s""".formatted(
                scenario.title(),
                scenario.question(),
                scaled(scenario),
                Stream.concat(headline.stream(), Pattern.summary(patterns).stream())
                        .collect(Collectors.joining("\n\n")),
                String.join(" ", arguments),
                patterns.isEmpty() ? "" : "patterns.csv     what was observed, and whether the runs show it\n",
                diary.isEmpty() ? "" : "diary/           the life of user " + diary.getAsInt() + ", in words\n");
    }

    /** That a scenario was tried out with another number of agents, as a line of its own; empty if it was not. */
    public static String scaled(Scenario scenario) {
        return scenario.isScaled()
                ? "%nTried out with %d agents; written for %d (--people).%n"
                        .formatted(scenario.population().agents(), scenario.scaledFrom())
                : "";
    }

    /** The text of {@code timings.json}. */
    public static String timings(double seconds, int runs) {
        Map<String, Object> timings = new LinkedHashMap<>();
        timings.put("seconds", seconds);
        timings.put("runs", runs);
        return ManifestParts.json(timings);
    }
}

package org.refugia.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.refugia.model.Seeds;
import org.refugia.observe.HomeFlows;
import org.refugia.results.Columns;
import org.refugia.results.FolderKind;
import org.refugia.results.Hash;
import org.refugia.results.Numbers;
import org.refugia.results.RunFolder;
import org.refugia.results.Table;
import org.refugia.scenario.Observation;
import org.refugia.scenario.Parameter;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.Vocabulary;

/** The files of a batch beside its series: tables of runs, flows, events, observations and patterns, inputs and manifest. */
public final class ResultFiles {
    private final ScenarioFile file;
    private final RunFolder folder;

    /** Files of a batch of a scenario file. */
    public ResultFiles(ScenarioFile file, RunFolder folder) {
        this.file = file;
        this.folder = folder;
    }

    /**
     * Writes all tables and a first manifest; what was finished only, if the batch was stopped.
     *
     * @param seed  seed of the batch
     */
    public void write(List<RunOutcome> outcomes, long seed, Map<String, Object> provenance) throws IOException {
        folder.joinSeries();
        Table flows = new Table(HomeFlows.HEADER);
        outcomes.forEach(outcome -> flows.addAll(outcome.flows()));
        folder.write("flows.csv", flows.csv());
        folder.write("runs.csv", runs(outcomes).csv());
        folder.write("events.csv", events(seed).csv());
        folder.write("observations.csv", observations().csv());
        Table patterns = PatternNumbers.table(file, outcomes);
        if (!patterns.rows().isEmpty()) {
            folder.write("patterns.csv", patterns.csv());
        }
        folder.write("inputs/parameters.csv", parameters().csv());
        folder.write("inputs/" + ScenarioFile.STORED, file.stored());
        for (Map.Entry<String, Path> input : file.inputs().entrySet()) {
            folder.copy("inputs/" + input.getKey(), input.getValue());
        }
        manifest(outcomes, seed, provenance);
    }

    /** Writes the manifest, with hashes of everything that is there by now. */
    public void manifest(List<RunOutcome> outcomes, long seed, Map<String, Object> provenance) throws IOException {
        Scenario any = file.any();
        boolean complete = outcomes.stream().noneMatch(outcome -> outcome.state() == RunOutcome.State.STOPPED);
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("schema", FolderKind.RUN.schema());
        manifest.putAll(provenance);
        manifest.put("scenario", ManifestParts.scenario(any));
        manifest.put("platforms", ManifestParts.platforms(any));
        manifest.put("variants", List.copyOf(file.variants().keySet()));
        if (!file.counterfactual().isEmpty()) {
            manifest.put("counterfactual", file.counterfactual());
        }
        manifest.put(
                "replicates",
                outcomes.stream().mapToInt(o -> o.task().replicate()).max().orElse(0));
        manifest.put("seed", Long.toString(seed));
        manifest.put("state", complete ? "complete" : "interrupted");
        manifest.put("inputs", inputHashes());
        manifest.put("outputs", folder.hashes());
        folder.describe(any.id(), any.title());
        folder.write("manifest.json", ManifestParts.json(manifest));
    }

    private Map<String, String> inputHashes() throws IOException {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Map.Entry<String, Path> input : file.inputs().entrySet()) {
            hashes.put(input.getKey(), Hash.of(input.getValue()));
        }
        hashes.put(ScenarioFile.STORED, Hash.of(file.stored()));
        return hashes;
    }

    private static Table runs(List<RunOutcome> outcomes) {
        Set<String> measures = new LinkedHashSet<>();
        outcomes.forEach(outcome -> measures.addAll(outcome.last().keySet()));
        Table table = new Table(Columns.RUNS.with(measures).header());
        for (RunOutcome outcome : outcomes) {
            if (outcome.state() == RunOutcome.State.STOPPED) {
                continue;
            }
            RunTask task = outcome.task();
            List<String> row = new ArrayList<>(List.of(
                    task.name(),
                    task.variant(),
                    Integer.toString(task.replicate()),
                    Long.toString(task.seed()),
                    outcome.state().name().toLowerCase(),
                    outcome.error()));
            for (String measure : measures) {
                Double value = outcome.last().get(measure);
                row.add(value == null ? "" : Numbers.text(value));
            }
            table.add(row);
        }
        return table;
    }

    /** When each shock acts; times that are drawn are those of the first replicate. */
    private Table events(long seed) {
        Table table = new Table(Columns.EVENTS.header());
        long first = Seeds.ofReplicate(seed, 1);
        file.variants()
                .forEach((variant, scenario) ->
                        EventRows.of(variant, scenario, first).forEach(table::add));
        return table;
    }

    private Table parameters() {
        Table table = new Table(Columns.PARAMETERS.header());
        for (Parameter parameter : file.parameters()) {
            table.add(List.of(
                    parameter.path(),
                    parameter.value(),
                    parameter.unit().symbol(),
                    parameter.range(),
                    parameter.source(),
                    parameter.isAssumed() ? "yes" : "no",
                    parameter.given() ? "yes" : "no",
                    parameter.meaning()));
        }
        return table;
    }

    private Table observations() {
        Table table = new Table(Columns.OBSERVATIONS.header());
        for (Observation observation : file.any().observations()) {
            String cohort =
                    observation.observedCohort().map(each -> each.name()).orElse("");
            Observation.Dates relative = observation.relativeTo();
            String unit = relative == null
                    ? Vocabulary.allMeasures().get(observation.measure()).unit()
                    : "ratio";
            for (Map.Entry<LocalDate, Double> each : observation.data().values().entrySet()) {
                double error = 1.96 * observation.error() * each.getValue();
                table.add(List.of(
                        observation.id(),
                        observation.measure(),
                        observation.platform(),
                        cohort,
                        each.getKey().toString(),
                        Numbers.text(each.getValue()),
                        Numbers.text(each.getValue() - error),
                        Numbers.text(each.getValue() + error),
                        unit,
                        observation.use().name().toLowerCase(),
                        relative == null ? "" : relative.from().toString(),
                        relative == null ? "" : relative.until().toString(),
                        observation.source()));
            }
        }
        return table;
    }
}

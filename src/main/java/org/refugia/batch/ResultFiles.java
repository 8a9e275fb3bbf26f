package org.refugia.batch;

import com.google.gson.GsonBuilder;
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
import org.refugia.random.Draws;
import org.refugia.results.Columns;
import org.refugia.results.FolderKind;
import org.refugia.results.Hash;
import org.refugia.results.Numbers;
import org.refugia.results.RunFolder;
import org.refugia.results.Table;
import org.refugia.scenario.Observation;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.Vocabulary;
import org.refugia.shock.CopycatBan;
import org.refugia.shock.Shock;
import org.refugia.shock.Timelines;
import org.refugia.world.Calendar;
import org.refugia.world.Timeline;
import org.refugia.world.Window;

/** The files of a batch beside its series: tables of runs, flows, events and observations, inputs and manifest. */
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
        Map<String, Object> scenario = new LinkedHashMap<>();
        scenario.put("id", any.id());
        scenario.put("title", any.title());
        scenario.put("question", any.question());
        scenario.put("zone", any.time().zone().getId());
        scenario.put("start", any.time().start().toString());
        scenario.put("end", any.time().end().toString());
        manifest.put("scenario", scenario);
        List<Map<String, String>> platforms = new ArrayList<>();
        any.platforms().keySet().forEach(id -> {
            Map<String, String> platform = new LinkedHashMap<>();
            platform.put("id", id);
            platform.put("title", any.platformTitle(id));
            platforms.add(platform);
        });
        manifest.put("platforms", platforms);
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
        folder.write(
                "manifest.json",
                new GsonBuilder()
                                .setPrettyPrinting()
                                .disableHtmlEscaping()
                                .create()
                                .toJson(manifest) + "\n");
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
        Draws draws = new Draws(Seeds.of(Seeds.ofReplicate(seed, 1)).behaviour());
        file.variants().forEach((variant, scenario) -> {
            Calendar calendar = scenario.time().calendar();
            Timeline timeline = Timelines.of(scenario.shocks(), calendar, draws);
            for (Shock shock : scenario.shocks()) {
                String type = Vocabulary.word((Record) shock);
                if (shock instanceof CopycatBan copycat) {
                    String platform = timeline.about(copycat.follows()).orElseThrow();
                    for (String region : regions(copycat, timeline, scenario)) {
                        Window window = timeline.delayed(copycat.id(), region, copycat.hazard(), draws);
                        String label = scenario.platformTitle(platform) + ": ban in " + region;
                        event(table, calendar, List.of(variant, shock.id(), type, platform), window, label);
                    }
                } else {
                    String platform = shock.about()
                            .or(() -> shock.target().flatMap(timeline::about))
                            .orElse("");
                    Window window = timeline.window(shock.id());
                    String label = label(scenario, type, platform);
                    event(table, calendar, List.of(variant, shock.id(), type, platform), window, label);
                }
            }
        });
        return table;
    }

    private static List<String> regions(CopycatBan copycat, Timeline timeline, Scenario scenario) {
        List<String> some = copycat.where().isEmpty()
                ? List.copyOf(scenario.population().regions().keySet())
                : copycat.where();
        List<String> first = timeline.where(copycat.follows());
        return some.stream().filter(region -> !first.contains(region)).toList();
    }

    /** Nothing is written of what does not happen. */
    private static void event(Table table, Calendar calendar, List<String> shock, Window window, String label) {
        if (window.from() == Window.FOREVER || window.from() == window.until()) {
            return;
        }
        List<String> row = new ArrayList<>(shock);
        row.add(calendar.local(window.from()).toString());
        row.add(
                window.until() == Window.FOREVER
                        ? ""
                        : calendar.local(window.until()).toString());
        row.add(label);
        table.add(row);
    }

    private static String label(Scenario scenario, String type, String platform) {
        String words = type.replace('-', ' ');
        return platform.isEmpty() ? words : scenario.platformTitle(platform) + ": " + words;
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

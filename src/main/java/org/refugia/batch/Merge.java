package org.refugia.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.refugia.model.Seeds;
import org.refugia.results.Numbers;
import org.refugia.results.SweepFolderColumns;
import org.refugia.results.TableWriter;
import org.refugia.scenario.DesignPoint;
import org.refugia.scenario.Dimension;
import org.refugia.scenario.ExperimentFile;
import org.refugia.scenario.Scenario;

/**
 * Makes the tables of a sweep from the runs that its segments hold, in design order; so their bytes depend neither on
 * threads, shards, kills nor on the order in which runs were finished.
 */
public final class Merge {
    private final Plan plan;
    private final ExperimentFile experiment;
    private final Ledger ledger;
    private final int replicates;

    /**
     * What is there of a sweep.
     *
     * @param planned    different runs that tables need
     * @param done       of these finished
     * @param failed     of these failed
     * @param damaged    lines of segments that are whole but damaged, and were passed over
     * @param conflicts  runs that two segments give different numbers for, in words
     */
    public record State(int planned, int done, int failed, long damaged, List<String> conflicts) {
        /** Runs that are neither finished nor failed. */
        public int missing() {
            return planned - done - failed;
        }
    }

    /** Reads the segments of every folder that a plan was worked on in. */
    public Merge(Plan plan, List<WorkFolder> folders) {
        this.plan = plan;
        experiment = plan.experiment();
        ledger = new Ledger(folders.stream().map(WorkFolder::segments).toList()).refresh();
        replicates = Adaptive.enough(plan, ledger).orElse(plan.replicates());
    }

    /** Replicates that the tables are about: fewer than planned where fewer are enough. */
    public int replicates() {
        return replicates;
    }

    /** What is there. */
    public State state() {
        int planned = 0;
        int done = 0;
        int failed = 0;
        for (Plan.Task task : plan.tasks()) {
            if (task.replicate() <= replicates) {
                planned++;
                Optional<Ledger.Entry> entry = ledger.of(task.key());
                done += entry.isPresent() && !entry.get().isFailed() ? 1 : 0;
                failed += entry.isPresent() && entry.get().isFailed() ? 1 : 0;
            }
        }
        return new State(planned, done, failed, ledger.damaged(), conflicts());
    }

    /** Conflicts, of runs that are called by their names rather than keys. */
    private List<String> conflicts() {
        Map<String, String> names = new HashMap<>();
        if (!ledger.conflicts().isEmpty()) {
            plan.tasks().forEach(task -> names.put(task.key(), task.name()));
        }
        return ledger.conflicts().stream()
                .map(conflict -> {
                    String key = conflict.split(" ", 3)[1];
                    return conflict.replace(key, names.getOrDefault(key, key));
                })
                .toList();
    }

    /** Names of runs that are missing, in the order in which they would be done. */
    public List<String> missing() {
        return plan.tasks().stream()
                .filter(task ->
                        task.replicate() <= replicates && ledger.of(task.key()).isEmpty())
                .map(Plan.Task::name)
                .toList();
    }

    /**
     * How many runs each shard lacks, for the largest number of shards that any segment tells of; empty if none does,
     * or nothing is missing.
     */
    public Map<Shard, Integer> missingByShard(List<WorkFolder> folders) {
        int count = folders.stream()
                .flatMap(folder -> Ledger.segments(folder.segments()).stream())
                .flatMap(path -> Shard.ofSegment(path.getFileName().toString()).stream())
                .mapToInt(Shard::count)
                .max()
                .orElse(0);
        Map<Shard, Integer> missing = new LinkedHashMap<>();
        for (int number = 1; number <= count; number++) {
            Shard shard = new Shard(number, count);
            int lacks = (int) plan.tasks().stream()
                    .filter(task -> task.replicate() <= replicates
                            && shard.has(task.place())
                            && ledger.of(task.key()).isEmpty())
                    .count();
            if (lacks > 0) {
                missing.put(shard, lacks);
            }
        }
        return missing;
    }

    /** Runs that failed, with what went wrong, in the order in which they are done. */
    public Map<String, String> failures() {
        Map<String, String> failures = new LinkedHashMap<>();
        for (Plan.Task task : plan.tasks()) {
            if (task.replicate() <= replicates) {
                ledger.of(task.key())
                        .filter(Ledger.Entry::isFailed)
                        .ifPresent(entry -> failures.put(task.name(), entry.error()));
            }
        }
        return failures;
    }

    /** Writes points, runs, curves and events; of the runs those that are there. */
    public void write(Path into) {
        Divergences divergences = new Divergences(plan, ledger, replicates);
        List<String> varied = experiment.varied().stream().map(Dimension::path).toList();
        List<String> asked =
                experiment.measures().stream().map(ExperimentFile.Measure::id).toList();
        TableWriter.write(into.resolve("points.csv"), SweepFolderColumns.POINTS.with(varied), table -> {
            for (DesignPoint point : experiment.points()) {
                List<String> row =
                        new ArrayList<>(List.of(Integer.toString(point.number()), Integer.toString(point.setting())));
                row.addAll(point.values());
                table.accept(row);
            }
        });
        TableWriter.write(
                into.resolve("runs.csv"), SweepFolderColumns.RUNS.with(varied).with(asked), table -> {
                    for (int variant = 0; variant < experiment.variants().size(); variant++) {
                        for (DesignPoint point : experiment.points()) {
                            for (int replicate = 1; replicate <= replicates; replicate++) {
                                row(variant, point, replicate, divergences).ifPresent(table);
                            }
                        }
                    }
                });
        TableWriter.write(into.resolve("events.csv"), SweepFolderColumns.EVENTS, table -> {
            for (DesignPoint point : experiment.points()) {
                if ((point.number() - 1) % experiment.pointsPerSetting() == 0) {
                    events(point).forEach(table);
                }
            }
        });
        new CurveBands(plan, ledger, replicates).write(into.resolve("curves.csv"));
    }

    private Optional<List<String>> row(int variant, DesignPoint point, int replicate, Divergences divergences) {
        Plan.Task task = plan.task(variant, point.number(), replicate);
        Optional<Ledger.Entry> entry = ledger.of(task.key());
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        String name = experiment.variants().get(variant);
        OptionalInt diverges = divergences.of(variant, point.number(), replicate);
        LocalDate start = task.scenario().time().start();
        List<String> row = new ArrayList<>(List.of(
                "%s/%d/%d".formatted(name, point.number(), replicate),
                name,
                Integer.toString(point.number()),
                Integer.toString(point.setting()),
                Integer.toString(replicate),
                Long.toString(task.seed()),
                entry.get().isFailed() ? "failed" : "done",
                entry.get().error(),
                diverges.isPresent() ? start.plusDays(diverges.getAsInt()).toString() : ""));
        row.addAll(point.values());
        for (int measure = 0; measure < experiment.measures().size(); measure++) {
            double value = entry.get().isFailed()
                    ? Double.NaN
                    : plan.value(entry.get().values(), variant, point.number(), replicate, measure);
            row.add(Double.isNaN(value) ? "" : Numbers.text(value));
        }
        return Optional.of(row);
    }

    private List<List<String>> events(DesignPoint point) {
        List<List<String>> rows = new ArrayList<>();
        long seed = Seeds.ofReplicate(experiment.experiment().replicates().seed(), 1);
        for (int variant = 0; variant < experiment.variants().size(); variant++) {
            Scenario scenario = plan.task(variant, point.number(), 1).scenario();
            for (List<String> event : EventRows.of(experiment.variants().get(variant), scenario, seed)) {
                List<String> row = new ArrayList<>(List.of(Integer.toString(point.setting())));
                row.addAll(event);
                rows.add(row);
            }
        }
        return rows;
    }
}

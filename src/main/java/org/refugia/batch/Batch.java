package org.refugia.batch;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.refugia.model.Diary;
import org.refugia.model.Seeds;
import org.refugia.model.Simulation;
import org.refugia.model.Team;
import org.refugia.observe.HomeFlows;
import org.refugia.observe.Recorder;
import org.refugia.parameter.InvalidInput;
import org.refugia.results.RunFolder;
import org.refugia.results.Series;
import org.refugia.scenario.Scenario;
import org.refugia.scenario.ScenarioFile;
import org.refugia.scenario.Vocabulary;

/**
 * Runs every variant of a scenario in every replicate, one core a run. The results do not depend on the number of cores
 * or on the order in which runs end.
 */
public final class Batch {
    /** Measures whose last day goes into the table of runs. */
    private static final List<String> END_MEASURES = List.of("accounts", "dau", "time-share", "home-share");

    private final ScenarioFile file;
    private final List<RunTask> tasks;
    private final RunFolder folder;
    private final Runnable stepDone;
    private final AtomicBoolean stop = new AtomicBoolean();
    private OptionalInt diaryOf = OptionalInt.empty();
    private Predicate<RunTask> wanted = task -> true;
    private MemoryPlan memory;
    private Graphs graphs;

    /**
     * Plans a batch.
     *
     * @param replicates  replicates of each variant
     * @param seed        seed of the batch
     * @param jobs        runs at a time, each on a core; if there are fewer runs, several cores share one
     * @param stepDone    called after each step of each run, from any thread
     */
    public Batch(ScenarioFile file, int replicates, long seed, int jobs, RunFolder folder, Runnable stepDone) {
        this.file = file;
        hold(MemoryPlan.roomy(jobs));
        this.folder = folder;
        this.stepDone = stepDone;
        tasks = new ArrayList<>();
        for (String variant : file.variants().keySet()) {
            for (int replicate = 1; replicate <= replicates; replicate++) {
                tasks.add(new RunTask(tasks.size(), variant, replicate, Seeds.ofReplicate(seed, replicate)));
            }
        }
    }

    /** Holds the runs in memory in another way; to be said before the batch is run. */
    public void hold(MemoryPlan plan) {
        memory = plan;
        graphs = new Graphs(plan.graphs());
    }

    /** Also keeps the diary of a user in the first replicate of each variant; to be said before the batch is run. */
    public void keepDiary(int user) {
        diaryOf = OptionalInt.of(user);
    }

    /** Leaves all other runs out, as if it had been stopped before them; to be said before the batch is run. */
    public void runOnly(Set<String> names) {
        wanted = task -> names.contains(task.name());
    }

    /** Steps that all runs take together. */
    public long steps() {
        return tasks.stream()
                .filter(wanted)
                .mapToLong(task ->
                        file.variants().get(task.variant()).time().calendar().steps())
                .sum();
    }

    /** Number of runs. */
    public int runs() {
        return (int) tasks.stream().filter(wanted).count();
    }

    /** Lets no further step be taken; runs that are finished are kept. */
    public void stop() {
        stop.set(true);
    }

    /** Whether it was told to stop. */
    public boolean isStopped() {
        return stop.get();
    }

    /**
     * Runs everything, replicate by replicate, so that a batch cut short is still balanced.
     *
     * @return outcomes in design order
     * @throws RuntimeException if results cannot be written; a run that fails by itself is an outcome
     */
    public List<RunOutcome> run() {
        ExecutorService workers = Executors.newFixedThreadPool(memory.atOnce());
        try {
            List<Future<RunOutcome>> futures = new ArrayList<>();
            tasks.stream()
                    .sorted(Comparator.comparingInt(RunTask::replicate))
                    .forEach(task -> futures.add(workers.submit(() -> run(task))));
            List<RunOutcome> outcomes = new ArrayList<>();
            for (Future<RunOutcome> future : futures) {
                outcomes.add(future.get());
            }
            outcomes.sort(Comparator.comparingInt(outcome -> outcome.task().order()));
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody interrupts the thread that waits for a batch", e);
        } catch (ExecutionException e) {
            stop();
            throw Failure.of(e);
        } finally {
            Failure.end(workers);
        }
    }

    private RunOutcome run(RunTask task) {
        Scenario scenario = file.variants().get(task.variant());
        HomeFlows flows = new HomeFlows(task.name());
        boolean wantsFlows = scenario.outputs().measures().contains(Vocabulary.FLOWS);
        List<Recorder> recorders = new ArrayList<>(wantsFlows ? List.of(flows) : List.of());
        Optional<Diary> diary = task.replicate() == 1 && diaryOf.isPresent()
                ? Optional.of(new Diary(scenario, diaryOf.getAsInt()))
                : Optional.empty();
        diary.ifPresent(recorders::add);
        Series series;
        try (Team team = new Team(Math.max(1, memory.cores() / Math.min(memory.atOnce(), runs())))) {
            if (stop.get() || !wanted.test(task)) {
                return RunOutcome.without(task, RunOutcome.State.STOPPED, "");
            }
            Seeds seeds = Seeds.of(task.seed());
            series = Simulation.run(
                    scenario,
                    seeds,
                    graphs.of(scenario, seeds),
                    recorders,
                    () -> {
                        stepDone.run();
                        return stop.get();
                    },
                    team);
        } catch (Simulation.Stopped e) {
            return RunOutcome.without(task, RunOutcome.State.STOPPED, "");
        } catch (InvalidInput | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            String error = e.getClass().getSimpleName() + ": " + e.getMessage();
            return RunOutcome.without(task, RunOutcome.State.FAILED, error);
        }
        folder.keep(task.order(), task.name(), series);
        diary.ifPresent(each ->
                folder.keepDiary(DiaryRun.name(task.variant(), task.replicate(), diaryOf.getAsInt()), each.text()));
        return new RunOutcome(
                task,
                RunOutcome.State.DONE,
                "",
                last(series),
                flows.table(),
                PatternNumbers.of(file, task.variant(), task.seed(), series));
    }

    private static Map<String, Double> last(Series series) {
        Map<String, Double> last = new LinkedHashMap<>();
        for (Series.Row row : series.rows()) {
            if (END_MEASURES.contains(row.measure())
                    && row.segment().equals(Series.ALL)
                    && row.region().equals(Series.ALL)) {
                last.put(row.measure() + "(" + row.platform() + ")", row.value());
            }
        }
        return last;
    }
}

package org.refugia.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.refugia.expression.Expression;
import org.refugia.model.Seeds;
import org.refugia.results.Hash;
import org.refugia.scenario.DesignPoint;
import org.refugia.scenario.ExperimentFile;
import org.refugia.scenario.Scenario;

/**
 * All runs of an experiment: variants × design points × replicates, each with a key that says what it is. Cells of the
 * same scenario on the same random numbers are one run, such as a counterfactual without the shock that is varied.
 *
 * <pre>  key = SHA-256(form of the record, model, scenario, files, measures, curves, seed)</pre>
 *
 * Neither place, shard, thread, host nor time is part of it, so it is the same in every process. Runs are ordered
 * replicate by replicate: a sweep cut short is balanced, and ties are made once for all that share them.
 */
public final class Plan {
    private static final int KEY_DIGITS = 32;

    private final ExperimentFile experiment;
    private final List<Task> tasks = new ArrayList<>();
    private final int[][][] taskOf;
    private final int[][][] offsetOf;
    private final int[] firstOfReplicate;

    /**
     * A run to be done.
     *
     * @param place      in the order of execution, from 0
     * @param key        what it is
     * @param variant    of the first cell it stands for
     * @param point      of that cell
     * @param replicate  number of the replicate, from 1
     * @param seed       seed of the replicate
     * @param scenario   what is run
     * @param asked      what all its cells ask of it, days of shocks fixed
     */
    record Task(
            int place,
            String key,
            String variant,
            DesignPoint point,
            int replicate,
            long seed,
            Scenario scenario,
            List<Expression> asked) {
        /** Name of the run in tables. */
        String name() {
            return "%s/%d/%d".formatted(variant, point.number(), replicate);
        }
    }

    private Plan(ExperimentFile experiment) {
        this.experiment = experiment;
        int variants = experiment.variants().size();
        taskOf = new int[variants][experiment.points().size()][replicates()];
        offsetOf = new int[variants][experiment.points().size()][replicates()];
        firstOfReplicate = new int[replicates() + 1];
    }

    /**
     * Plans an experiment; the scenario of every variant at every design point is read and checked.
     *
     * @param jobs  scenarios to read at a time
     * @throws org.refugia.parameter.InvalidInput for the first design point whose values are not allowed
     */
    public static Plan of(ExperimentFile experiment, int jobs) {
        Plan plan = new Plan(experiment);
        plan.fill(Questions.of(experiment, jobs));
        return plan;
    }

    private void fill(Questions questions) {
        String curves = experiment.curves().stream()
                .map(curve -> curve.quantity().toString())
                .toList()
                .toString();
        for (int replicate = 1; replicate <= replicates(); replicate++) {
            long seed = Seeds.ofReplicate(experiment.experiment().replicates().seed(), replicate);
            Map<String, Gathered> simulations = new LinkedHashMap<>();
            for (DesignPoint point : experiment.points()) {
                List<Expression> asked = questions.asked(point, seed);
                for (int variant = 0; variant < experiment.variants().size(); variant++) {
                    Questions.Cell cell = questions.cell(variant, point);
                    Gathered gathered = simulations.computeIfAbsent(
                            cell.hash(), hash -> new Gathered(cell, tasks.size() + simulations.size()));
                    gathered.cells.add(new int[] {variant, point.number() - 1, gathered.offset(asked)});
                }
            }
            for (Gathered each : simulations.values()) {
                add(each, replicate, seed, curves);
            }
            firstOfReplicate[replicate] = tasks.size();
        }
    }

    private void add(Gathered gathered, int replicate, long seed, String curves) {
        List<Expression> asked = gathered.asked();
        String identity = "%s\n%s\n%s\n%s\n%d".formatted(RunRecord.FORM, gathered.cell.hash(), asked, curves, seed);
        int[] first = gathered.cells.get(0);
        tasks.add(new Task(
                gathered.place,
                Hash.of(identity).substring(0, KEY_DIGITS),
                experiment.variants().get(first[0]),
                experiment.points().get(first[1]),
                replicate,
                seed,
                gathered.cell.scenario(),
                asked));
        for (int[] cell : gathered.cells) {
            taskOf[cell[0]][cell[1]][replicate - 1] = gathered.place;
            offsetOf[cell[0]][cell[1]][replicate - 1] = cell[2];
        }
    }

    /** One simulation, and what all the cells that share it ask of it. */
    private static final class Gathered {
        private final Questions.Cell cell;
        private final int place;
        private final List<List<Expression>> different = new ArrayList<>();
        private final List<int[]> cells = new ArrayList<>();

        Gathered(Questions.Cell cell, int place) {
            this.cell = cell;
            this.place = place;
        }

        /** Where in the answers those to a list of questions begin. */
        int offset(List<Expression> asked) {
            int known = different.indexOf(asked);
            if (known < 0) {
                known = different.size();
                different.add(asked);
            }
            return known * asked.size();
        }

        List<Expression> asked() {
            return different.stream().flatMap(List::stream).toList();
        }
    }

    /** The experiment that is planned. */
    public ExperimentFile experiment() {
        return experiment;
    }

    /**
     * All that makes the sweep the one it is, by path: the experiment, and what the files hold that any of its scenarios
     * reads ties from.
     */
    Map<String, String> identity() {
        Set<String> held = new TreeSet<>();
        tasks.stream()
                .flatMap(task -> task.scenario().network().files().stream())
                .distinct()
                .forEach(file -> held.add(hash(file)));
        Map<String, String> identity = experiment.identity();
        if (!held.isEmpty()) {
            identity.put("files of networks", held.toString());
        }
        return identity;
    }

    private static String hash(Path file) {
        try {
            return Hash.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Memory that its runs ask for. */
    public Demand demand() {
        return Demand.of(tasks);
    }

    /** Replicates of each variant at each point, at most. */
    public int replicates() {
        return experiment.experiment().replicates().count();
    }

    /** Number of different runs. */
    public int runs() {
        return tasks.size();
    }

    /**
     * The place of the i-th run to be done by a process that goes through each replicate from an offset on.
     *
     * @param i  from 0
     */
    int rotated(int i, int offset) {
        int replicate = tasks.get(i).replicate();
        int first = firstOfReplicate[replicate - 1];
        int size = firstOfReplicate[replicate] - first;
        return first + (int) ((i - first + (long) offset) % size);
    }

    /** All runs in the order in which they are done. */
    List<Task> tasks() {
        return tasks;
    }

    /**
     * The run of a cell.
     *
     * @param variant    number of the variant, from 0; the counterfactual is 0
     * @param point      number of the design point, from 1
     * @param replicate  from 1
     */
    Task task(int variant, int point, int replicate) {
        return tasks.get(taskOf[variant][point - 1][replicate - 1]);
    }

    /**
     * The answer to a measure in a cell; NaN if it is not defined.
     *
     * @param answers  of the cell's run
     * @param measure  number of the measure, from 0
     */
    double value(double[] answers, int variant, int point, int replicate, int measure) {
        return answers[offsetOf[variant][point - 1][replicate - 1] + measure];
    }
}

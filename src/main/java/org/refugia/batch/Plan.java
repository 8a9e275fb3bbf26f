package org.refugia.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.refugia.expression.Expression;
import org.refugia.model.Seeds;
import org.refugia.results.Hash;
import org.refugia.scenario.DesignPoint;
import org.refugia.scenario.ExperimentFile;
import org.refugia.scenario.Scenario;

/**
 * All runs of an experiment: variants × design points × replicates, each with a key that says what it is. Cells that
 * ask the same of the same scenario on the same random numbers are one run, such as a counterfactual without the shock
 * that is varied.
 *
 * <pre>  key = SHA-256(model, scenario, files, measures, curves, seed)</pre>
 *
 * Neither place, shard, thread, host nor time is part of it, so it is the same in every process. Runs are ordered
 * replicate by replicate: a sweep cut short is balanced, and ties are made once for all that share them.
 */
public final class Plan {
    private static final int KEY_DIGITS = 32;

    private final ExperimentFile experiment;
    private final List<Task> tasks = new ArrayList<>();
    private final int[][][] taskOf;
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
     * @param asked      what is asked of it, days of shocks fixed
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
        Map<String, Integer> known = new HashMap<>();
        List<String> variants = experiment.variants();
        String curves = experiment.curves().stream()
                .map(curve -> curve.quantity().toString())
                .toList()
                .toString();
        for (int replicate = 1; replicate <= replicates(); replicate++) {
            long seed = Seeds.ofReplicate(experiment.experiment().replicates().seed(), replicate);
            for (DesignPoint point : experiment.points()) {
                List<Expression> asked = questions.asked(point, seed);
                String rest = "\n%s\n%s\n%d".formatted(asked, curves, seed);
                for (int variant = 0; variant < variants.size(); variant++) {
                    Questions.Cell cell = questions.cell(variant, point);
                    String key = Hash.of(cell.hash() + rest).substring(0, KEY_DIGITS);
                    Integer place = known.get(key);
                    if (place == null) {
                        place = tasks.size();
                        known.put(key, place);
                        tasks.add(new Task(
                                place, key, variants.get(variant), point, replicate, seed, cell.scenario(), asked));
                    }
                    taskOf[variant][point.number() - 1][replicate - 1] = place;
                }
            }
            firstOfReplicate[replicate] = tasks.size();
        }
    }
    /** The experiment that is planned. */
    public ExperimentFile experiment() {
        return experiment;
    }

    /** Replicates of each variant at each point, at most. */
    public int replicates() {
        return experiment.experiment().replicates().count();
    }

    /** Number of different runs. */
    public int runs() {
        return tasks.size();
    }

    /** Steps that all runs take together. */
    public long steps() {
        return tasks.stream()
                .mapToLong(task -> task.scenario().time().calendar().steps())
                .sum();
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
}

package org.refugia.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.refugia.model.Seeds;
import org.refugia.model.Simulation;
import org.refugia.parameter.InvalidInput;
import org.refugia.parameter.Problem;
import org.refugia.results.Numbers;

/** Does some runs of a sweep again and compares each with what its segment holds. */
public final class SpotCheck {
    private final Plan plan;
    private final Ledger ledger;

    /**
     * What came of one run.
     *
     * @param run         its name
     * @param difference  what differs first, in words; empty if nothing does
     * @param error       what went wrong in the run, now; empty if nothing did
     * @param cause       the same with the place in the program; null if nothing did
     */
    public record Finding(String run, String difference, String error, RuntimeException cause) {
        /** Whether it gave the same again, be it the same error. */
        public boolean isSame() {
            return difference.isEmpty();
        }
    }

    /** Over the finished runs of a folder. */
    public SpotCheck(Plan plan, WorkFolder folder) {
        this.plan = plan;
        ledger = new Ledger(List.of(folder.segments())).refresh();
    }

    /**
     * Does one run again.
     *
     * @param name  as in {@code runs.csv}: variant/point/replicate
     * @throws InvalidInput if the sweep has no such run, or it is not done yet
     */
    public Finding run(String name) {
        String[] parts = name.split("/");
        int variant = parts.length == 3 ? plan.experiment().variants().indexOf(parts[0]) : -1;
        int point = parts.length == 3 ? number(parts[1]) : 0;
        int replicate = parts.length == 3 ? number(parts[2]) : 0;
        int points = plan.experiment().points().size();
        if (variant < 0 || point < 1 || point > points || replicate < 1 || replicate > plan.replicates()) {
            throw refused(
                    name,
                    "is no run of this sweep; runs are %s, a slash, 1 to %d, a slash, 1 to %d"
                            .formatted(plan.experiment().variants(), points, plan.replicates()));
        }
        return again(name, plan.task(variant, point, replicate));
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static InvalidInput refused(String name, String message) {
        return new InvalidInput(Problem.error("--run", name, message));
    }

    /**
     * Does so many runs again, spread evenly over those that are done.
     *
     * @throws InvalidInput if none is
     */
    public List<Finding> sample(int count) {
        List<Plan.Task> done = plan.tasks().stream()
                .filter(task -> ledger.of(task.key()).isPresent())
                .toList();
        if (done.isEmpty()) {
            throw new InvalidInput(
                    Problem.error("--sample", "", "no run is done yet: there is nothing to compare with"));
        }
        List<Finding> findings = new ArrayList<>();
        int wanted = Math.min(count, done.size());
        for (int i = 0; i < wanted; i++) {
            Plan.Task task = done.get((int) ((long) i * done.size() / wanted));
            findings.add(again(task.name(), task));
        }
        return findings;
    }

    private Finding again(String name, Plan.Task task) {
        Ledger.Entry entry = ledger.of(task.key())
                .orElseThrow(() -> refused(name, "is not done yet: there is nothing to compare with"));
        RunRecord stands = Ledger.read(entry);
        try {
            RunRecord found = Sweep.record(
                    task, plan.experiment(), Simulation.graph(task.scenario(), Seeds.of(task.seed())), () -> false);
            return new Finding(name, difference(stands, found).orElse(""), "", null);
        } catch (InvalidInput e) {
            throw e;
        } catch (RuntimeException e) {
            RunRecord found = RunRecord.failed(task.key(), Sweep.inWords(e));
            return new Finding(name, difference(stands, found).orElse(""), found.error(), e);
        }
    }

    private Optional<String> difference(RunRecord stands, RunRecord found) {
        if (stands.json().equals(found.json())) {
            return Optional.empty();
        }
        if (stands.isFailed() || found.isFailed()) {
            return Optional.of("stands as '%s', now '%s'"
                    .formatted(stands.isFailed() ? stands.error() : "done", found.isFailed() ? found.error() : "done"));
        }
        int measures = plan.experiment().measures().size();
        Optional<String> number = IntStream.range(0, stands.values().length)
                .filter(i -> Double.compare(stands.values()[i], found.values()[i]) != 0)
                .mapToObj(i -> "%s stands as %s, now %s"
                        .formatted(
                                plan.experiment().measures().get(i % measures).id(),
                                text(stands.values()[i]),
                                text(found.values()[i])))
                .findFirst();
        return number.or(() -> Optional.of(stands.prints().firstDifference(found.prints()).stream()
                .mapToObj(day -> "differs from "
                        + plan.experiment().scenario().time().start().plusDays(day) + " on")
                .findFirst()
                .orElse("the kept curves differ")));
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "undefined" : Numbers.text(value);
    }
}

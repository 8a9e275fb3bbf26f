package org.refugia.batch;

import java.util.Optional;
import java.util.OptionalInt;

/** When each run begins to differ from the counterfactual run of the same design point and replicate. */
final class Divergences {
    private static final int NEVER = -1;

    private final int[][][] days;

    /** Works them out from the fingerprints that the segments hold. */
    Divergences(Plan plan, Ledger ledger, int replicates) {
        int variants = plan.experiment().variants().size();
        int points = plan.experiment().points().size();
        days = new int[variants][points][replicates];
        Prints prints = new Prints(ledger);
        for (int replicate = 1; replicate <= replicates; replicate++) {
            for (int point = 1; point <= points; point++) {
                Optional<DayPrints> without = prints.of(plan.task(0, point, replicate), true);
                for (int variant = 0; variant < variants; variant++) {
                    Plan.Task task = plan.task(variant, point, replicate);
                    boolean isSame = variant == 0 || task == plan.task(0, point, replicate);
                    Optional<DayPrints> with = isSame ? Optional.empty() : prints.of(task, false);
                    days[variant][point - 1][replicate - 1] = without.isEmpty() || with.isEmpty()
                            ? NEVER
                            : with.get().firstDifference(without.get()).orElse(NEVER);
                }
            }
        }
    }

    /** Reads fingerprints; the last counterfactual is remembered, for many points may share it. */
    private static final class Prints {
        private final Ledger ledger;
        private String key = "";
        private DayPrints last;

        Prints(Ledger ledger) {
            this.ledger = ledger;
        }

        Optional<DayPrints> of(Plan.Task task, boolean isRemembered) {
            if (key.equals(task.key())) {
                return Optional.of(last);
            }
            Optional<DayPrints> read = ledger.of(task.key())
                    .filter(entry -> !entry.isFailed())
                    .map(entry -> Ledger.read(entry).prints());
            if (isRemembered && read.isPresent()) {
                key = task.key();
                last = read.get();
            }
            return read;
        }
    }

    /**
     * The first day, from 0, on which a run differs; empty if it never does, or is not there.
     *
     * @param variant    from 0
     * @param point      from 1
     * @param replicate  from 1
     */
    OptionalInt of(int variant, int point, int replicate) {
        int day = days[variant][point - 1][replicate - 1];
        return day == NEVER ? OptionalInt.empty() : OptionalInt.of(day);
    }
}

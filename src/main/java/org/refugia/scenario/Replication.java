package org.refugia.scenario;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;

/**
 * How often each variant is repeated at each design point, every time with other random numbers; the same number means
 * the same random numbers everywhere.
 *
 * @param count     replicates of each variant at each point, at most if {@code stopWhen} is given
 * @param seed      seed all random numbers come from
 * @param stopWhen  when fewer are enough; null: never
 */
public record Replication(
        @Param(
                value = "replicates of each variant at each design point; the most there are with `stop_when`",
                def = "30",
                min = 1,
                max = Replication.MOST,
                range = "10 .. 100",
                source = "assumed in the design")
        int count,

        @Param(value = "seed all random numbers come from", def = "1", source = "convention")
        int seed,

        @Param(value = "when fewer replicates are enough", def = Param.ABSENT)
        StopWhen stopWhen) {
    private static final int MOST = 1_000_000;

    /**
     * Adaptive replicates: enough are done once every paired difference to the counterfactual is known this well.
     *
     * @param measure    id of a measure of the experiment
     * @param halfWidth  widest half of a 95 % interval allowed, in the unit of the measure
     * @param atLeast    replicates that are done in any case
     */
    public record StopWhen(
            @Param("id of a measure of the experiment") String measure,

            @Param(
                    value = "widest half of the 95 % interval of the paired difference allowed, above 0, in the unit of"
                            + " the measure",
                    min = 0,
                    source = "no default")
            double halfWidth,

            @Param(
                    value = "replicates that are done in any case",
                    def = "5",
                    min = 2,
                    max = MOST,
                    source = "assumed in the design")
            int atLeast) {
        public StopWhen {
            Require.positive("half_width", halfWidth);
            Require.between(2, MOST, "at_least", atLeast);
        }
    }

    public Replication {
        Require.between(1, MOST, "count", count);
        Require.that(
                stopWhen == null || stopWhen.atLeast() <= count,
                "stop_when.at_least must not be above count, the most replicates");
    }
}

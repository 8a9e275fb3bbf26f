package org.refugia.batch;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refugia.parameter.Require;

/**
 * A part of a sweep: every {@code count}-th run, beginning with the {@code number}-th. All shards together are the
 * sweep, whatever their count.
 *
 * @param number  from 1
 * @param count   number of shards
 */
public record Shard(int number, int count) {
    /** The whole sweep. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern FORM = Pattern.compile("(\\d{1,7})/(\\d{1,7})");
    private static final Pattern NAME = Pattern.compile("shard-(\\d+)-of-(\\d+)_.*");

    public Shard {
        Require.that(
                number >= 1 && number <= count,
                "shard is %d/%d, must be i/n with i from 1 to n".formatted(number, count));
    }

    /**
     * Reads {@code 3/16}, or {@code auto}: from the environment of an array job (Slurm, PBS or Grid Engine).
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    public static Shard parse(String text, Map<String, String> environment) {
        if (text.equals("auto")) {
            return ofArray(environment);
        }
        Matcher form = FORM.matcher(text);
        Require.that(form.matches(), "'%s' must be i/n, such as 3/16, or auto".formatted(text));
        return new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    private static Shard ofArray(Map<String, String> environment) {
        if (environment.containsKey("SLURM_ARRAY_TASK_ID")) {
            int first = number(environment, "SLURM_ARRAY_TASK_MIN");
            int last = number(environment, "SLURM_ARRAY_TASK_MAX");
            int count = number(environment, "SLURM_ARRAY_TASK_COUNT");
            Require.that(
                    last - first + 1 == count,
                    "auto: this array job runs %d of the tasks %d to %d; say which shard it is, as in --shard %s/N"
                            .formatted(count, first, last, environment.get("SLURM_ARRAY_TASK_ID")));
            return new Shard(number(environment, "SLURM_ARRAY_TASK_ID") - first + 1, count);
        }
        if (environment.containsKey("PBS_ARRAY_INDEX")) {
            throw new IllegalArgumentException(
                    "auto: PBS does not say how many tasks there are; say --shard $PBS_ARRAY_INDEX/N");
        }
        if (environment.getOrDefault("SGE_TASK_ID", "undefined").matches("\\d+")) {
            int first = number(environment, "SGE_TASK_FIRST");
            return new Shard(
                    number(environment, "SGE_TASK_ID") - first + 1, number(environment, "SGE_TASK_LAST") - first + 1);
        }
        throw new IllegalArgumentException(
                "auto: this is no task of an array job (SLURM_ARRAY_TASK_ID and SGE_TASK_ID are not set); say --shard i/n");
    }

    private static int number(Map<String, String> environment, String name) {
        String text = environment.getOrDefault(name, "");
        Require.that(text.matches("\\d{1,9}"), "auto: %s is '%s', must be a number".formatted(name, text));
        return Integer.parseInt(text);
    }

    /** Whether the run at a place in the order of execution, from 0, is one of this shard. */
    boolean has(int place) {
        return place % count == number - 1;
    }

    /** Beginning of the names of its segments. */
    String prefix() {
        return count == 1 ? "" : "shard-%d-of-%d_".formatted(number, count);
    }

    /** The shard that a segment's name tells of; empty for segments of a whole sweep. */
    static Optional<Shard> ofSegment(String name) {
        Matcher form = NAME.matcher(name);
        return form.matches()
                ? Optional.of(new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return number + "/" + count;
    }
}

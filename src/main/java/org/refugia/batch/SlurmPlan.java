package org.refugia.batch;

import java.time.Duration;
import java.util.OptionalInt;
import org.refugia.parameter.Require;

/**
 * How a sweep is cut for a cluster: so many tasks, and what each of them asks for.
 *
 * <p>A task is to work for half an hour: long enough to be worth its start, short enough to find a gap in the queue. Many
 * sites count and limit the tasks of an array, so there are few of them, and each asks for more time if need be.
 *
 * @param tasks            tasks of the array, at least 1
 * @param cores            cores of a task, at least 1
 * @param memoryMegabytes  memory of a task [MiB], at least {@value #LEAST_MEMORY}
 * @param expected         how long a task works, as far as the pilot can tell
 * @param limitMinutes     time limit of a task [min], at least {@value #LEAST_MINUTES}
 */
public record SlurmPlan(int tasks, int cores, int memoryMegabytes, Duration expected, int limitMinutes) {
    /** Most tasks, unless the user asks for more. */
    static final int MOST_TASKS = 64;

    /** Slurm says two minutes before the limit that time is up, and often one minute early. */
    private static final Duration STOPPING = Duration.ofMinutes(3);

    /** Least time limit [min]. */
    static final int LEAST_MINUTES = 5;

    /** Below it the Java machine itself has no room beside its heap [MiB]. */
    public static final int LEAST_MEMORY = 1024;

    private static final Duration AIM = Duration.ofMinutes(30);
    private static final Duration START = Duration.ofSeconds(5);

    /** Memory in steps that people use, too [MiB]. */
    private static final int MEMORY_STEP = 256;

    /** What is the heap's of a task's memory [%]; Java needs some beside it. */
    public static final int HEAP_PERCENT = 75;

    public SlurmPlan {
        Require.atLeast(1, "tasks", tasks);
        Require.atLeast(1, "cores", cores);
        Require.atLeast(LEAST_MEMORY, "memory [MiB]", memoryMegabytes);
        Require.atLeast(LEAST_MINUTES, "time limit [min]", limitMinutes);
    }

    /**
     * Cuts a sweep into tasks of about half an hour.
     *
     * @param pilot      with the heap for as many runs at a time as a task has cores
     * @param cores      cores of a task
     * @param wanted     number of tasks the user asks for
     * @param arraySize  the cluster's MaxArraySize, if known; the highest number of a task is one below it
     * @throws IllegalArgumentException if the user asks for more tasks than the cluster allows
     */
    public static SlurmPlan of(Pilot pilot, int cores, OptionalInt wanted, OptionalInt arraySize) {
        Require.atLeast(1, "cores", cores);
        int most = arraySize.orElse(Integer.MAX_VALUE) - 1;
        Require.between(1, most, "tasks", wanted.orElse(1));
        double alone = pilot.secondsPerRun() * pilot.runs() / cores;
        int aim = (int) Math.min(Math.min(MOST_TASKS, most), Math.ceil(alone / AIM.toSeconds()));
        int tasks = Math.min(pilot.runs(), wanted.orElse(aim));
        Duration expected = expected(pilot, cores, tasks);
        return new SlurmPlan(tasks, cores, memory(pilot), expected, limit(expected));
    }

    /** The same with other memory [MiB]. */
    public SlurmPlan withMemory(int megabytes) {
        return new SlurmPlan(tasks, cores, megabytes, expected, limitMinutes);
    }

    /** The same with another time limit [min]. */
    public SlurmPlan withLimit(int minutes) {
        return new SlurmPlan(tasks, cores, memoryMegabytes, expected, minutes);
    }

    /** Runs are dealt out one by one, so no task has more than one above the others; cores work side by side. */
    private static Duration expected(Pilot pilot, int cores, int tasks) {
        double runsOfTask = Math.ceil((double) pilot.runs() / tasks);
        double rounds = Math.ceil(runsOfTask / cores);
        return START.plusSeconds((long) Math.ceil(rounds * pilot.secondsPerRun()));
    }

    /**
     * Nodes differ and share their disks: twice what is expected, and half as much again beyond an hour. The last
     * minutes are no time for work.
     */
    private static int limit(Duration expected) {
        double minutes = expected.toSeconds() / 60.0;
        double factor = minutes > 60 ? 1.5 : 2;
        double limit = Math.max(factor * minutes, 1.5 * minutes + STOPPING.toMinutes());
        return (int) Math.max(LEAST_MINUTES, Math.ceil(limit));
    }

    private static int memory(Pilot pilot) {
        double all = pilot.heapMegabytes() * 100.0 / HEAP_PERCENT;
        return (int) Math.max(LEAST_MEMORY, Math.ceil(all / MEMORY_STEP) * MEMORY_STEP);
    }
}

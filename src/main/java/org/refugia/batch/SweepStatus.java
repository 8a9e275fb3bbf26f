package org.refugia.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far a sweep is, as its segments tell; asks nobody who works on it.
 *
 * @param experiment  id of the experiment
 * @param planned     different runs planned; with adaptive replicates as many as are enough, once that is known
 * @param done        of these finished
 * @param failed      of these failed
 * @param segments    files that hold runs
 * @param active      processes that have finished a run in the last minutes
 * @param jobs        runs that these do at a time, together
 * @param secondsPerRun  mean time of a finished run [s]; 0 if there is none
 * @param duplicates  runs that stand in more than one segment
 * @param conflicts   of these with different numbers, in words
 * @param damaged     damaged lines of segments
 * @param byShard     finished and failed runs by the shard whose segment holds them
 */
public record SweepStatus(
        String experiment,
        int planned,
        int done,
        int failed,
        int segments,
        int active,
        int jobs,
        double secondsPerRun,
        long duplicates,
        List<String> conflicts,
        long damaged,
        Map<String, Integer> byShard) {
    /** A process that has been silent for longer is taken to be gone, or at a long run. */
    private static final Duration RECENT = Duration.ofMinutes(2);

    /**
     * Looks into a folder; plans the sweep anew only where runs cannot simply be counted: if it seems complete, for a larger
     * one may have been cut down, and with adaptive replicates.
     *
     * @param now  what time it is, compared with the times of files; a clock that has gone back makes nobody active
     */
    public static SweepStatus of(WorkFolder folder, Instant now) throws IOException {
        WorkFolder.PlanFile plan = folder.plan();
        Ledger ledger = new Ledger(List.of(folder.segments())).refresh();
        List<Path> segments = Ledger.segments(folder.segments());
        Map<String, Ledger.Entry> entries = ledger.entries();
        int planned = plan.runs();
        boolean mayBeFewer = entries.size() >= planned || plan.isAdaptive();
        if (mayBeFewer && plan.isOfThisProgram() && folder.hasInputs()) {
            Set<String> wanted = wanted(Plan.of(folder.experiment(), 1), ledger);
            entries.keySet().retainAll(wanted);
            planned = wanted.size();
        }
        int failed = 0;
        long millis = 0;
        Map<String, Integer> byShard = new TreeMap<>();
        for (Ledger.Entry entry : entries.values()) {
            failed += entry.isFailed() ? 1 : 0;
            millis += entry.millis();
            Shard.ofSegment(entry.segment().getFileName().toString())
                    .ifPresent(shard -> byShard.merge(shard.toString(), 1, Integer::sum));
        }
        int over = entries.size();
        List<Path> active = active(segments, now);
        return new SweepStatus(
                plan.experiment(),
                planned,
                over - failed,
                failed,
                segments.size(),
                active.size(),
                active.stream().mapToInt(Segment::jobs).sum(),
                over == 0 ? 0 : millis / 1000.0 / over,
                ledger.duplicates(),
                ledger.conflicts(),
                ledger.damaged(),
                byShard);
    }

    /** Keys of the runs that tables are made of, now that some are done. */
    private static Set<String> wanted(Plan plan, Ledger ledger) {
        int replicates = Adaptive.enough(plan, ledger).orElse(plan.replicates());
        return plan.tasks().stream()
                .filter(task -> task.replicate() <= replicates)
                .map(Plan.Task::key)
                .collect(Collectors.toSet());
    }

    private static List<Path> active(List<Path> segments, Instant now) throws IOException {
        List<Path> active = new ArrayList<>();
        for (Path segment : segments) {
            FileTime written = Files.getLastModifiedTime(segment);
            Duration silent = Duration.between(written.toInstant(), now);
            if (!silent.isNegative() && silent.compareTo(RECENT) < 0) {
                active.add(segment);
            }
        }
        return active;
    }

    /** Runs that are neither finished nor failed; never below 0, whatever else the segments of a folder hold. */
    public int missing() {
        return Math.max(0, planned - done - failed);
    }

    /** Time left at the pace of those who are active [s]; 0 if nobody is, or nothing is known yet. */
    public double secondsLeft() {
        return jobs == 0 ? 0 : missing() * secondsPerRun / jobs;
    }
}

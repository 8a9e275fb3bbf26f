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
import java.util.TreeMap;

/**
 * How far a sweep is, as its segments tell; asks nobody who works on it.
 *
 * @param experiment  id of the experiment
 * @param planned     different runs planned; with adaptive replicates fewer may be enough
 * @param done        of these finished
 * @param failed      of these failed
 * @param segments    files that hold runs
 * @param active      processes that have finished a run in the last minutes
 * @param jobs        runs that these do at a time, together
 * @param secondsPerRun  mean time of a finished run [s]; 0 if there is none
 * @param duplicates  runs that stand in more than one segment
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
        long damaged,
        Map<String, Integer> byShard) {
    /** A process that has been silent for longer is taken to be gone, or at a long run. */
    private static final Duration RECENT = Duration.ofMinutes(2);

    /**
     * Looks into a folder.
     *
     * @param now  what time it is, compared with the times of files; a clock that has gone back makes nobody active
     */
    public static SweepStatus of(WorkFolder folder, Instant now) throws IOException {
        WorkFolder.PlanFile plan = folder.plan();
        Ledger ledger = new Ledger(List.of(folder.segments())).refresh();
        List<Path> segments = Ledger.segments(folder.segments());
        int failed = 0;
        long millis = 0;
        Map<String, Integer> byShard = new TreeMap<>();
        for (Ledger.Entry entry : ledger.entries().values()) {
            failed += entry.isFailed() ? 1 : 0;
            millis += entry.millis();
            Shard.ofSegment(entry.segment().getFileName().toString())
                    .ifPresent(shard -> byShard.merge(shard.toString(), 1, Integer::sum));
        }
        int over = ledger.entries().size();
        List<Path> active = active(segments, now);
        return new SweepStatus(
                plan.experiment(),
                plan.runs(),
                over - failed,
                failed,
                segments.size(),
                active.size(),
                active.stream().mapToInt(Segment::jobs).sum(),
                over == 0 ? 0 : millis / 1000.0 / over,
                ledger.duplicates(),
                ledger.damaged(),
                byShard);
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

    /** Runs that are neither finished nor failed; never below 0, as a larger sweep may have been cut down. */
    public int missing() {
        return Math.max(0, planned - done - failed);
    }

    /** Time left at the pace of those who are active [s]; 0 if nobody is, or nothing is known yet. */
    public double secondsLeft() {
        return jobs == 0 ? 0 : missing() * secondsPerRun / jobs;
    }
}

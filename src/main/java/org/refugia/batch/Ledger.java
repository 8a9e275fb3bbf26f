package org.refugia.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is finished: every whole line of every segment. Reads on from where it was, so that looking again costs what has
 * come since. The segments are the truth; nothing else is kept.
 *
 * <p>Keeps the numbers asked for; fingerprints and curves stay in the files until they are asked for.
 */
final class Ledger {
    private static final int BLOCK = 1 << 20;

    /** Where a run stands that this process has just written itself and need not read. */
    private static final Path NOWHERE = Path.of("");

    private final List<Path> folders;
    private final Map<Path, Long> readUntil = new HashMap<>();
    private final Map<String, Entry> entries = new HashMap<>();
    private final List<String> conflicts = new ArrayList<>();
    private long damaged;
    private long duplicates;

    /**
     * A finished run.
     *
     * @param values    numbers asked for; empty if it failed
     * @param error     what went wrong; empty if it was finished
     * @param millis    how long it took [ms]
     * @param segment   where it stands
     * @param offset    of its line [bytes]
     * @param length    of its line, without the line feed [bytes]
     * @param checksum  of what it is, without how long it took
     */
    record Entry(double[] values, String error, long millis, Path segment, long offset, int length, String checksum) {
        boolean isFailed() {
            return !error.isEmpty();
        }
    }

    /** Over the segments in some folders; nothing is read yet. */
    Ledger(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Takes in what has come since the last time. */
    Ledger refresh() {
        for (Path folder : folders) {
            segments(folder).forEach(this::readOn);
        }
        return this;
    }

    /** The segments of a folder, in the order of their names. */
    static List<Path> segments(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(Segment.ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readOn(Path segment) {
        long from = readUntil.getOrDefault(segment, 0L);
        try (FileChannel channel = FileChannel.open(segment, StandardOpenOption.READ)) {
            if (channel.size() <= from) {
                return;
            }
            channel.position(from);
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            while (channel.read(block) > 0) {
                int taken = lines(segment, from, block.array(), block.position());
                from += taken;
                block.flip().position(taken);
                block.compact();
                if (!block.hasRemaining()) {
                    block = larger(block);
                }
            }
            readUntil.put(segment, from);
        } catch (NoSuchFileException gone) {
            // somebody took the segment away: what it held is no longer there
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer larger(ByteBuffer full) {
        return ByteBuffer.allocate(2 * full.capacity()).put(full.flip());
    }

    /** Takes in the whole lines of a block; returns how many bytes they are. */
    private int lines(Path segment, long offset, byte[] bytes, int end) {
        int from = 0;
        for (int i = 0; i < end; i++) {
            if (bytes[i] == '\n') {
                String line = new String(bytes, from, i - from, StandardCharsets.UTF_8);
                line(segment, offset + from, i - from, line);
                from = i + 1;
            }
        }
        return from;
    }

    private void line(Path segment, long offset, int length, String line) {
        Optional<String> rest = checked(line);
        if (rest.isEmpty()) {
            damaged++;
            return;
        }
        int blank = rest.get().indexOf(' ');
        long millis = Long.parseLong(rest.get().substring(0, blank));
        String json = rest.get().substring(blank + 1);
        RunRecord run = RunRecord.parse(json);
        Entry entry = new Entry(run.values(), run.error(), millis, segment, offset, length, Segment.checksum(json));
        Entry before = entries.get(run.key());
        if (before == null || before.isFailed() && !entry.isFailed()) {
            entries.put(run.key(), entry);
        } else if (before.isFailed() == entry.isFailed()) {
            duplicates++;
            if (!entry.isFailed() && !before.checksum().equals(entry.checksum())) {
                conflicts.add("run %s stands in %s and in %s with different numbers"
                        .formatted(run.key(), before.segment(), segment));
            }
        }
    }

    /** What follows the checksum of a line; empty if the line is damaged. */
    private static Optional<String> checked(String line) {
        if (line.length() < 10 || line.charAt(8) != ' ') {
            return Optional.empty();
        }
        String rest = line.substring(9);
        return Segment.checksum(rest).equals(line.substring(0, 8)) ? Optional.of(rest) : Optional.empty();
    }

    /** A finished or failed run; empty if it is still to be done. */
    Optional<Entry> of(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Does not read a segment: the one that this process writes itself. */
    void leaveOut(Path segment) {
        readUntil.put(segment, Long.MAX_VALUE);
    }

    /** Takes in a run that this process has just appended to its own segment. */
    void add(RunRecord run, long millis) {
        entries.put(run.key(), new Entry(run.values(), run.error(), millis, NOWHERE, 0, 0, ""));
    }

    /**
     * A run with all that is kept of it.
     *
     * @throws UncheckedIOException if the segment has gone or changed since
     */
    static RunRecord read(Entry entry) {
        try (FileChannel channel = FileChannel.open(entry.segment(), StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocate(entry.length());
            long at = entry.offset();
            while (bytes.hasRemaining()) {
                int count = channel.read(bytes, at);
                if (count < 0) {
                    throw new IOException(entry.segment() + " has become shorter while it was read");
                }
                at += count;
            }
            String rest = checked(new String(bytes.array(), StandardCharsets.UTF_8))
                    .orElseThrow(() -> new IOException(entry.segment() + " has changed while it was read"));
            return RunRecord.parse(rest.substring(rest.indexOf(' ') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every run that is finished or failed, by its key. */
    Map<String, Entry> entries() {
        return entries;
    }

    /** Runs that two segments give different numbers for, in words. */
    List<String> conflicts() {
        return List.copyOf(new TreeSet<>(conflicts));
    }

    /** Lines that are whole but damaged, and were passed over. */
    long damaged() {
        return damaged;
    }

    /** Runs that stand in more than one place. */
    long duplicates() {
        return duplicates;
    }
}

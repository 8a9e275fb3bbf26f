package org.refugia.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The file that one process appends its finished runs to, one line a run. Nobody else writes to it, and it is never
 * opened again: a line that was cut off stays the last one. So no lock is needed, on no file system.
 *
 * <p>A line is a checksum of the rest, milliseconds, and the run as JSON; see {@link #line}.
 */
final class Segment implements AutoCloseable {
    static final String ENDING = ".jsonl";

    private static final Pattern NAME = Pattern.compile(".*jobs-(\\d{1,5})_.*");

    /** How often finished runs are forced to the disk [ns]; what a power cut may cost. */
    private static final long FORCE_NANOS = 5_000_000_000L;

    private final Path path;
    private final WritableByteChannel channel;
    private final Forcing forcing;
    private long forced = System.nanoTime();
    private boolean isCut;

    /** Brings what was written to the disk. */
    private interface Forcing {
        void force() throws IOException;
    }

    private Segment(Path path, WritableByteChannel channel, Forcing forcing) {
        this.path = path;
        this.channel = channel;
        this.forcing = forcing;
    }

    /**
     * A new segment.
     *
     * @param folder    where segments are
     * @param settings  whose it is, and how many runs it takes at a time; goes into the name
     */
    static Segment create(Path folder, Sweep.Settings settings) {
        try {
            Files.createDirectories(folder);
            Path path = folder.resolve("%sjobs-%d_%d-%s%s"
                    .formatted(
                            settings.shard().prefix(),
                            settings.jobs(),
                            ProcessHandle.current().pid(),
                            UUID.randomUUID(),
                            ENDING));
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new Segment(path, channel, () -> channel.force(false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs at a time of the process that a segment's name tells of. */
    static int jobs(Path segment) {
        Matcher form = NAME.matcher(segment.getFileName().toString());
        return form.matches() ? Integer.parseInt(form.group(1)) : 1;
    }

    /** A segment on any channel, such as one that is soon full. */
    static Segment on(Path path, WritableByteChannel channel) {
        return new Segment(path, channel, () -> {});
    }

    Path path() {
        return path;
    }

    /** A run as it stands in a segment: {@code checksum milliseconds json}, and a line feed. */
    static String line(RunRecord run, long millis) {
        String rest = millis + " " + run.json();
        return checksum(rest) + " " + rest + "\n";
    }

    /** CRC-32 of a text in UTF-8 [8 hexadecimal digits]. */
    static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }

    /**
     * Appends a run, whole or not at all as far as any reader is concerned. May be called from several threads; what
     * one of them could not write does not spoil the run of another that has room again.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    synchronized void append(RunRecord run, long millis) {
        String line = (isCut ? "\n" : "") + line(run, millis);
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        try {
            isCut = true;
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            isCut = false;
            if (System.nanoTime() - forced > FORCE_NANOS) {
                forcing.force();
                forced = System.nanoTime();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        forcing.force();
        channel.close();
    }
}

package org.refugia.results;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * The folder of a run while it is being filled. Everything goes to a hidden folder beside it, which takes its place
 * only when it is whole: nobody ever sees half a result.
 */
public final class RunFolder implements AutoCloseable {
    /** Series larger than this are compressed [bytes]. */
    private static final long LARGE = 256L << 20;

    private static final String DIARIES = "diary";

    private static final String HEADER = String.join(",", Series.HEADER) + "\n";

    private final Path target;
    private final Path draft;
    private final boolean overwrite;
    private final Map<Integer, Path> parts = new TreeMap<>();
    private boolean completed;

    private RunFolder(Path target, Path draft, boolean overwrite) {
        this.target = target;
        this.draft = draft;
        this.overwrite = overwrite;
    }

    /**
     * Says no before anything is run if the target is taken.
     *
     * @param overwrite  whether a run that is already there may be replaced
     * @throws FolderConflict if the target holds a run and may not be replaced, or holds anything else
     */
    public static RunFolder open(Path target, boolean overwrite) throws IOException {
        Path absolute = Files.exists(target)
                ? target.toRealPath()
                : target.toAbsolutePath().normalize();
        check(absolute, overwrite);
        Files.createDirectories(absolute.getParent());
        Path draft = beside(absolute, "draft");
        TemporaryFolder.delete(draft);
        Files.createDirectory(draft);
        return new RunFolder(absolute, draft, overwrite);
    }

    /**
     * The check alone.
     *
     * @throws FolderConflict as {@link #open}
     */
    public static void check(Path target, boolean overwrite) throws IOException {
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new FolderConflict(target + " is a file, not a folder. Choose another --out.");
        }
        if (Files.isDirectory(target) && !isEmpty(target)) {
            if (!Files.exists(target.resolve("manifest.json"))) {
                throw new FolderConflict(
                        target + " holds files that are no Refugia run. Choose an empty or a new folder with --out.");
            }
            if (!overwrite) {
                throw new FolderConflict(
                        target + " already holds a finished run. Choose another --out, or pass --overwrite.");
            }
        }
    }

    /** A hidden neighbour that no other process uses. */
    private static Path beside(Path target, String purpose) {
        return target.resolveSibling(".%s.%s-%d"
                .formatted(
                        target.getFileName(), purpose, ProcessHandle.current().pid()));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    /** Where the result will be. */
    public Path target() {
        return target;
    }

    /** Where files are put until the result is whole. */
    public Path draft() {
        return draft;
    }

    /** Keeps the series of a finished run. May be called from several threads, in any order. */
    public void keep(int order, String run, Series series) {
        Path part = draft.resolve("part-%06d.csv".formatted(order));
        try (var out = Files.newBufferedWriter(part)) {
            series.write(run, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        synchronized (parts) {
            parts.put(order, part);
        }
    }

    /** Joins what was kept, in design order, into {@code series.csv}, or {@code series.csv.gz} when it is large. */
    public void joinSeries() throws IOException {
        long size = 0;
        for (Path part : parts.values()) {
            size += Files.size(part);
        }
        Path joined = draft.resolve(size > LARGE ? "series.csv.gz" : "series.csv");
        try (OutputStream file = Files.newOutputStream(joined);
                OutputStream out = size > LARGE ? new GZIPOutputStream(file, 1 << 16) : file) {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
            for (Path part : parts.values()) {
                Files.copy(part, out);
                Files.delete(part);
            }
        }
    }

    /** Writes a small text file. */
    public void write(String name, String text) throws IOException {
        Path file = draft.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Describes the tables that are there by now, for other programs. */
    public void describe(String id, String title) throws IOException {
        write(DataPackage.FILE, DataPackage.of(draft, FolderKind.RUN, id, title));
    }

    /** Copies a file the user gave. */
    public void copy(String name, Path file) throws IOException {
        Path copy = draft.resolve(name);
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Keeps the diary of a person. May be called from several threads. */
    public void keepDiary(String name, String text) {
        try {
            write(DIARIES + "/" + name + ".txt", text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hashes of everything in the draft that is the same whenever the run is repeated, by name in order. */
    public Map<String, String> hashes() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        if (Files.isDirectory(draft.resolve(DIARIES))) {
            try (DirectoryStream<Path> diaries = Files.newDirectoryStream(draft.resolve(DIARIES))) {
                for (Path diary : diaries) {
                    hashes.put(DIARIES + "/" + diary.getFileName(), Hash.of(diary));
                }
            }
        }
        for (String file : FolderKind.RUN.files(draft)) {
            hashes.put(file, Hash.of(draft.resolve(file)));
        }
        return hashes;
    }

    /**
     * The result is whole: it takes its place.
     *
     * @throws FolderConflict if another run has taken the place meanwhile, and may not be replaced
     */
    public void complete() throws IOException {
        Path old = null;
        if (Files.exists(target)) {
            check(target, overwrite);
            old = beside(target, "old");
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        completed = true;
        if (old != null) {
            TemporaryFolder.delete(old);
        }
    }

    /** Removes the draft if the result did not become whole. */
    @Override
    public void close() throws IOException {
        if (!completed) {
            TemporaryFolder.delete(draft);
        }
    }
}

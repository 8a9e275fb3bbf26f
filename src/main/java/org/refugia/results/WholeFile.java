package org.refugia.results;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Files that are there whole or not at all, even if the program is killed while it writes them. Several processes, also
 * on several machines, may write the same file at once: whoever ends last stays.
 */
public final class WholeFile {
    private WholeFile() {}

    /** Writes the bytes of one file. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything; need not close. */
        void writeTo(OutputStream bytes) throws IOException;
    }

    /**
     * Writes under a hidden name of its own beside the file, then moves it into place in one step.
     *
     * @throws UncheckedIOException naming the file, if it cannot be written; what was there before stays
     */
    public static void write(Path file, Content content) {
        Path unfinished = file.resolveSibling(".%s.%s.unfinished".formatted(file.getFileName(), UUID.randomUUID()));
        try {
            try {
                try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                    content.writeTo(bytes);
                }
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}

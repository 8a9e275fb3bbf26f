package org.refugia.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void ofTwoWritersAtOnceTheLastStaysWhole() throws IOException {
        Path file = folder.resolve("table.csv");
        WholeFile.write(file, slow -> {
            slow.write(bytes("slow "));
            slow.flush();
            WholeFile.write(file, quick -> quick.write(bytes("quick")));
            assertEquals("quick", Files.readString(file));
            slow.write(bytes("writer"));
        });
        assertEquals("slow writer", Files.readString(file));
        assertEquals(List.of("table.csv"), names());
    }

    @Test
    void aWriterThatFailsLeavesWhatWasThere() throws IOException {
        Path file = folder.resolve("table.csv");
        WholeFile.write(file, bytes -> bytes.write(bytes("before")));
        assertThrows(
                UncheckedIOException.class,
                () -> WholeFile.write(file, bytes -> {
                    bytes.write(bytes("half"));
                    throw new IOException("disk full");
                }));
        assertEquals("before", Files.readString(file));
        assertEquals(List.of("table.csv"), names());
    }
}

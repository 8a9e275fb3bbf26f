package org.refugia.network;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The lines of a text file, plain or gzip (told by its first two bytes), in UTF-8. */
final class TextLines {
    private static final int BUFFER = 1 << 16;

    private TextLines() {}

    /** Takes one line. */
    @FunctionalInterface
    interface Visitor {
        /** A line that says something: no comment and not blank; stripped. Lines count from 1. */
        void line(int number, String text);
    }

    /** Reads to the end, or to the first fault, which is returned as a sentence. */
    static Optional<String> read(Path path, Visitor visitor) {
        if (Files.isDirectory(path)) {
            return Optional.of("'" + path + "' is a folder; name a file with an edge list");
        }
        int number = 0;
        try (InputStream bytes = open(path);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()), BUFFER)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.indexOf('\0') >= 0) {
                    return Optional.of(binary(path, number));
                }
                String text = (number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line).strip();
                if (!text.isEmpty() && text.charAt(0) != '#' && text.charAt(0) != '%') {
                    visitor.line(number, text);
                }
            }
            return Optional.empty();
        } catch (IOException fault) {
            return Optional.of(sentence(path, number, fault));
        }
    }

    private static InputStream open(Path path) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
            bytes.mark(2);
            boolean gzip = bytes.read() == 0x1F && bytes.read() == 0x8B;
            bytes.reset();
            return gzip ? new GZIPInputStream(bytes, BUFFER) : bytes;
        } catch (IOException fault) {
            bytes.close();
            throw fault;
        }
    }

    private static String sentence(Path path, int line, IOException fault) {
        if (fault instanceof NoSuchFileException) {
            return "'" + path + "' does not exist; looked for "
                    + path.toAbsolutePath().normalize();
        }
        if (fault instanceof AccessDeniedException) {
            return "'" + path + "' may not be read; change its permissions";
        }
        if (fault instanceof EOFException) {
            return "'" + path + "' is a gzip file cut short; copy or download it again";
        }
        if (fault instanceof ZipException) {
            return "'" + path + "' is a damaged gzip file (" + fault.getMessage() + "); copy or download it again";
        }
        return fault instanceof CharacterCodingException
                ? binary(path, line + 1)
                : "'" + path + "' cannot be read: " + fault.getMessage();
    }

    private static String binary(Path path, int line) {
        return "'%s' is not text from line %d on; an edge list is text in UTF-8, plain or gzip, with two ids a line"
                .formatted(path, line);
    }
}

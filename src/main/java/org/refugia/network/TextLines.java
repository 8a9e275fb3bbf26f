package org.refugia.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The lines of a text file, plain or gzip, in UTF-8. */
final class TextLines {
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
        try (InputStream bytes = FileBytes.open(path);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()), FileBytes.BUFFER)) {
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
        } catch (CharacterCodingException fault) {
            return Optional.of(binary(path, number + 1));
        } catch (IOException fault) {
            return Optional.of(FileBytes.sentence(path, fault));
        }
    }

    private static String binary(Path path, int line) {
        return "'%s' is not text from line %d on; an edge list is text in UTF-8, plain or gzip, with two ids a line"
                .formatted(path, line);
    }
}

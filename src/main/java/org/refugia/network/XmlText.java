package org.refugia.network;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML file, plain or gzip, in the encoding it declares; remembers what kept them from being read.
 *
 * <p>Parsers take a file cut short for one that ends there, and print what they cannot decode; so it is told here.
 */
final class XmlText extends FilterReader {
    private static final int LONGEST_DECLARATION = 200;
    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final List<String> STARTS = List.of("<?xml", "<graphml", "<!");

    private final Path path;
    private IOException fault;

    private XmlText(Path path, InputStream bytes) throws IOException {
        super(new InputStreamReader(bytes, charset(path, bytes).newDecoder()));
        this.path = path;
    }

    /** The characters from the first on, without a byte order mark. */
    static XmlText open(Path path) throws IOException {
        InputStream bytes = new BufferedInputStream(FileBytes.open(path), FileBytes.BUFFER);
        try {
            return new XmlText(path, bytes);
        } catch (IOException fault) {
            bytes.close();
            throw fault;
        }
    }

    /** Whether the first characters of a file are those of GraphML; no where they cannot be read. */
    static boolean isIn(Path path) {
        try (XmlText text = open(path)) {
            StringBuilder start = new StringBuilder();
            int longest = "<graphml".length();
            for (int c = text.read(); c >= 0 && start.length() < longest; c = text.read()) {
                if (start.length() > 0 || !Character.isWhitespace(c)) {
                    start.append((char) c);
                }
            }
            return STARTS.stream().anyMatch(start.toString()::startsWith);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Charset charset(Path path, InputStream bytes) throws IOException {
        bytes.mark(LONGEST_DECLARATION);
        String start = new String(bytes.readNBytes(LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
        bytes.reset();
        if (start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE")) {
            return StandardCharsets.UTF_16;
        }
        String mark = "\u00EF\u00BB\u00BF";
        int skipped = start.startsWith(mark) ? mark.length() : 0;
        bytes.skipNBytes(skipped);
        Matcher declared = ENCODING.matcher(start.substring(skipped));
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    /** What kept characters from being read, as a sentence. */
    Optional<String> fault() {
        return Optional.ofNullable(fault)
                .map(each -> each instanceof CharacterCodingException
                        ? "'" + path + "' is not text in the encoding it declares, or else UTF-8; save it anew in UTF-8"
                        : FileBytes.sentence(path, each));
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        try {
            return super.read(into, from, length);
        } catch (IOException unreadable) {
            fault = unreadable;
            throw unreadable;
        }
    }
}

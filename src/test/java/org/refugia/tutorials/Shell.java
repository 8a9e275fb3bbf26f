package org.refugia.tutorials;

import java.util.ArrayList;
import java.util.List;

/** Splits a line into words as a shell does: at blanks, unless they are quoted. */
final class Shell {
    private Shell() {}

    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = null;
        char quote = 0;
        for (char each : line.toCharArray()) {
            if (quote != 0 && each == quote) {
                quote = 0;
            } else if (quote == 0 && (each == '\'' || each == '"')) {
                quote = each;
                word = word == null ? new StringBuilder() : word;
            } else if (quote == 0 && each == ' ') {
                if (word != null) {
                    words.add(word.toString());
                }
                word = null;
            } else {
                word = word == null ? new StringBuilder() : word;
                word.append(each);
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException("a quote is not closed: " + line);
        }
        if (word != null) {
            words.add(word.toString());
        }
        return words;
    }
}

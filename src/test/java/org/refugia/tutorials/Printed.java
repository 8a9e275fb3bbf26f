package org.refugia.tutorials;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What commands printed, beside what a document shows of it. */
final class Printed {
    private static final String ANYTHING = "…";

    private Printed() {}

    /** The first line of a document that was not printed behind those before it. */
    static Optional<String> missing(List<String> shown, String printed) {
        List<String> lines = printed.lines().map(Printed::plain).toList();
        int from = 0;
        for (String line : shown) {
            if (plain(line).equals(ANYTHING)) {
                continue;
            }
            Pattern like = Pattern.compile(Arrays.stream(plain(line).split(ANYTHING, -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining(".*")));
            int at = from;
            while (at < lines.size() && !like.matcher(lines.get(at)).matches()) {
                at++;
            }
            if (at == lines.size()) {
                return Optional.of(line);
            }
            from = at + 1;
        }
        return Optional.empty();
    }

    private static String plain(String line) {
        return line.strip().replaceAll("\\s+", " ");
    }
}

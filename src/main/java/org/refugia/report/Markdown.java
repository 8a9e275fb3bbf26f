package org.refugia.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A text in Markdown that reads as well where it is not rendered: lines of a bearable length, aligned tables. */
public final class Markdown implements Writing {
    private static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    @Override
    public void heading(int level, String words) {
        block("#".repeat(level) + " " + words);
    }

    @Override
    public void paragraph(String words) {
        block(wrapped(words, ""));
    }

    /** A question, or what somebody else says. */
    void quote(String words) {
        block("> " + wrapped(words, "> "));
    }

    @Override
    public void list(List<String> items) {
        if (!items.isEmpty()) {
            block(items.stream().map(item -> "- " + wrapped(item, "  ")).collect(Collectors.joining("\n")));
        }
    }

    /** A command to type. */
    void command(String words) {
        block("```sh\n" + words + "\n```");
    }

    /** A picture beside the text. */
    void picture(String words, String path) {
        block("![%s](%s)".formatted(plain(words).replace("[", "\\[").replace("]", "\\]"), path));
    }

    @Override
    public void table(String sides, List<List<String>> rows) {
        int[] widths = IntStream.range(0, sides.length())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .map(length -> Math.max(3, length))
                        .max()
                        .orElse(0))
                .toArray();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(IntStream.range(0, widths.length)
                    .mapToObj(column -> padded(row.get(column), widths[column], sides.charAt(column) == 'r'))
                    .collect(Collectors.joining(" | ", "| ", " |")));
        }
        lines.add(
                1,
                IntStream.range(0, widths.length)
                        .mapToObj(column -> sides.charAt(column) == 'r'
                                ? "-".repeat(widths[column] - 1) + ":"
                                : "-".repeat(widths[column]))
                        .collect(Collectors.joining(" | ", "| ", " |")));
        block(String.join("\n", lines));
    }

    private static String padded(String cell, int width, boolean toTheRight) {
        String space = " ".repeat(width - cell.length());
        return toTheRight ? space + cell : cell + space;
    }

    private void block(String lines) {
        text.append(text.isEmpty() ? "" : "\n").append(lines).append("\n");
    }

    /** Text as it would be typed. */
    public static String code(String words) {
        return "`" + words.replace("|", "\\|") + "`";
    }

    /** Words in which no sign means anything but itself. */
    public static String plain(String words) {
        return words.replaceAll("[\\\\`*_<|#]", "\\\\$0")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String wrapped(String words, String indent) {
        StringBuilder lines = new StringBuilder();
        int used = 0;
        for (String word : words.split(" ")) {
            if (used > 0 && used + 1 + word.length() > WIDTH - indent.length()) {
                lines.append("\n").append(indent);
                used = 0;
            } else if (used > 0) {
                lines.append(" ");
                used++;
            }
            lines.append(word);
            used += word.length();
        }
        return lines.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

package org.refugia.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** A table as Markdown writes it. */
final class MarkdownTable {
    private static final Pattern SPECIAL = Pattern.compile("[*<|\\\\]");

    private final List<String> lines = new ArrayList<>();
    private final int columns;

    MarkdownTable(String... heads) {
        columns = heads.length;
        row(heads);
        row(Collections.nCopies(columns, "---").toArray(String[]::new));
    }

    /** Adds a row of cells that are Markdown already. */
    void row(String... cells) {
        if (cells.length != columns) {
            throw new IllegalStateException("a row has as many cells as the table has columns");
        }
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** Plain words, in which only text between backticks is code. */
    static String plain(String text) {
        StringBuilder cell = new StringBuilder();
        String[] parts = text.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean code = i % 2 == 1;
            cell.append(code ? code(parts[i]) : SPECIAL.matcher(parts[i]).replaceAll("\\\\$0"));
        }
        return cell.toString();
    }

    /** Text as it would be typed. */
    static String code(String text) {
        return "`" + text.replace("|", "\\|") + "`";
    }
}

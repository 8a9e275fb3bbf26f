package org.refugia.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table for a terminal: columns two blanks apart, as wide as what they hold. */
final class TextTable {
    private final String alignment;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A table with a header.
     *
     * @param alignment  of each column, {@code l} for left and {@code r} for right
     */
    TextTable(String alignment, List<String> header) {
        this.alignment = alignment;
        add(header);
    }

    void add(List<String> row) {
        rows.add(row);
    }

    /** The lines, the header first. */
    List<String> lines() {
        int[] widths = IntStream.range(0, alignment.length())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> {
                    String blanks = " ".repeat(widths[column] - row.get(column).length());
                    return alignment.charAt(column) == 'r' ? blanks + row.get(column) : row.get(column) + blanks;
                })
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }
}

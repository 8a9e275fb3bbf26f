package org.refugia.analysis;

import java.util.ArrayList;
import java.util.List;

/** Lines that only one of two texts has, each with the keys around it, told by indentation. */
final class LineDifferences {
    private final List<String> first;
    private final List<String> second;
    private final int begin;
    private final int[][] common;

    private LineDifferences(List<String> first, List<String> second) {
        this.first = first;
        this.second = second;
        int shorter = Math.min(first.size(), second.size());
        int same = 0;
        while (same < shorter && first.get(same).equals(second.get(same))) {
            same++;
        }
        begin = same;
        common = common(first.subList(begin, first.size()), second.subList(begin, second.size()));
    }

    /** The lines outside a longest common subsequence. A line in the place of another is one change. */
    static List<InputDifferences.Change> between(String file, List<String> first, List<String> second) {
        return first.equals(second) ? List.of() : new LineDifferences(first, second).changes(file);
    }

    /** Length of the longest common subsequence of what follows two lines. */
    private static int[][] common(List<String> first, List<String> second) {
        int[][] common = new int[first.size() + 1][second.size() + 1];
        for (int i = first.size() - 1; i >= 0; i--) {
            for (int j = second.size() - 1; j >= 0; j--) {
                common[i][j] = first.get(i).equals(second.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private int common(int i, int j) {
        return common[i - begin][j - begin];
    }

    private List<InputDifferences.Change> changes(String file) {
        List<InputDifferences.Change> changes = new ArrayList<>();
        int i = begin;
        int j = begin;
        while (i < first.size() || j < second.size()) {
            if (i < first.size() && j < second.size() && first.get(i).equals(second.get(j))) {
                i++;
                j++;
                continue;
            }
            int from = i;
            int to = j;
            while (i < first.size() && (j == second.size() || common(i + 1, j) >= common(i, j))) {
                i++;
            }
            while (j < second.size() && common(i, j + 1) >= common(i, j)) {
                j++;
            }
            add(changes, file, from, i, to, j);
        }
        return changes;
    }

    private void add(List<InputDifferences.Change> changes, String file, int from, int until, int to, int unto) {
        for (int k = 0; k < Math.max(until - from, unto - to); k++) {
            boolean isInFirst = from + k < until;
            boolean isInSecond = to + k < unto;
            changes.add(new InputDifferences.Change(
                    file,
                    isInFirst ? keys(first, from + k) : keys(second, to + k),
                    isInFirst ? first.get(from + k).strip() : "",
                    isInSecond ? second.get(to + k).strip() : ""));
        }
    }

    /** The keys of the lines around a line: those before it that are indented less. */
    private static String keys(List<String> lines, int line) {
        String keys = "";
        int indent = indent(lines.get(line));
        for (int i = line - 1; i >= 0 && indent > 0; i--) {
            String text = lines.get(i).strip();
            if (indent(lines.get(i)) < indent && text.contains(":")) {
                indent = indent(lines.get(i));
                String key = text.substring(0, text.indexOf(':'));
                keys = keys.isEmpty() ? key : key + "." + keys;
            }
        }
        return keys;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}

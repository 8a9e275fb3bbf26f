package org.refugia.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What one part has found out, told as it comes. */
final class Report {
    private final Consumer<String> told;
    private final List<Figure> figures = new ArrayList<>();
    private final Map<Target, Sample> targets = new EnumMap<>(Target.class);

    /**
     * Nothing is found out yet.
     *
     * @param told  takes a line for each figure
     */
    Report(Consumer<String> told) {
        this.told = told;
    }

    /** Tells something that is no figure. */
    void tell(String line) {
        told.accept(line);
    }

    /** The row of a table; begun by its first figure. */
    Row row(String table, String subject) {
        return new Row(table, subject);
    }

    /** A quantity that was to reach a target. */
    void reached(Target target, Sample sample) {
        targets.put(target, sample);
        told.accept("%s: %s, wanted %s".formatted(target.what(), sample, target.wanted()));
    }

    /** All figures, in the order in which they came. */
    List<Figure> figures() {
        return List.copyOf(figures);
    }

    /** What was to reach targets. */
    Map<Target, Sample> targets() {
        return new EnumMap<>(targets);
    }

    /** Takes the figures of one row. */
    final class Row {
        private final String table;
        private final String subject;

        private Row(String table, String subject) {
            this.table = table;
            this.subject = subject;
        }

        /**
         * Adds a figure.
         *
         * @param quantity  with its unit in brackets
         */
        Row add(String quantity, Sample sample) {
            figures.add(new Figure(table, subject, quantity, sample));
            told.accept("%s, %s: %s: %s".formatted(table, subject, quantity, sample));
            return this;
        }
    }
}

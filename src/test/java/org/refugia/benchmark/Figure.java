package org.refugia.benchmark;

/**
 * One measured quantity: a cell of a table.
 *
 * @param table     title of the table
 * @param subject   what was measured: the row
 * @param quantity  which quantity, with its unit in brackets: the column
 * @param sample    its values
 * @param target    what it should be; null if nobody said
 */
record Figure(String table, String subject, String quantity, Sample sample, Target target) {
    Figure(String table, String subject, String quantity, Sample sample) {
        this(table, subject, quantity, sample, null);
    }

    /** The same figure, which is to reach a target. */
    Figure against(Target reached) {
        return new Figure(table, subject, quantity, sample, reached);
    }

    @Override
    public String toString() {
        return "%s: %s: %s: %s".formatted(table, subject, quantity, sample);
    }
}

package org.refugia.benchmark;

/**
 * One measured quantity: a cell of a table.
 *
 * @param table     title of the table
 * @param subject   what was measured: the row
 * @param quantity  which quantity, with its unit in brackets: the column
 * @param sample    its values
 */
record Figure(String table, String subject, String quantity, Sample sample) {}

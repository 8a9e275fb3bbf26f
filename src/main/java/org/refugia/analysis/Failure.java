package org.refugia.analysis;

/**
 * A run of a sweep that did not reach its end.
 *
 * @param variant    the variant
 * @param point      number of the point, from 1
 * @param replicate  number of the replicate, from 1
 * @param error      what went wrong
 */
public record Failure(String variant, int point, int replicate, String error) {}

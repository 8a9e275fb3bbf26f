package org.refugia.scenario;

import org.refugia.expression.Expression;

/**
 * An observed pattern, and how its number is worked out of a run.
 *
 * @param pattern     as the scenario has it
 * @param unit        unit of its numbers
 * @param expression  how they are worked out
 */
public record AskedPattern(ObservedPattern pattern, String unit, Expression expression) {}

package org.refugia.report;

import org.refugia.analysis.PointGroup;
import org.refugia.analysis.Summary;

/**
 * A number that points have: a measure of a variant, or how it differs from the counterfactual.
 *
 * @param isDifference  whether the counterfactual is taken off, which there must be then
 */
public record Quantity(String measure, String variant, boolean isDifference) {
    /** The mean over points, over replicates. */
    Summary mean(PointGroup group) {
        return isDifference ? group.difference(measure, variant) : group.value(measure, variant);
    }

    /** The spread of the points' means. */
    Summary spread(PointGroup group) {
        return isDifference ? group.differenceSpread(measure, variant) : group.spread(measure, variant);
    }
}

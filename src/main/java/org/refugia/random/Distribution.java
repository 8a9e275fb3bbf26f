package org.refugia.random;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;

/** A number that differs between people (or replicates): drawn once for each, from one uniform draw. */
public sealed interface Distribution {
    /**
     * The value that a share {@code probability} of the people stay below.
     *
     * @param probability in (0, 1)
     */
    double quantile(double probability);

    /** The same number for everybody. */
    @Word(value = "The same number for everybody.", source = "by definition")
    record Constant(
            @Param(value = "the number", unit = Unit.SAME) double value) implements Distribution {
        @Override
        public double quantile(double probability) {
            return value;
        }
    }

    /** Bell curve. */
    @Word(value = "Bell curve.", formula = "mean + sd · Φ⁻¹(u)", source = "Wichura (1988), AS 241")
    record Gaussian(
            @Param(value = "mean", unit = Unit.SAME) double mean,

            @Param(value = "standard deviation", unit = Unit.SAME, min = 0)
            double sd)
            implements Distribution {
        public Gaussian {
            Require.atLeast(0, "sd", sd);
        }

        @Override
        public double quantile(double probability) {
            return mean + sd * Normal.quantile(probability);
        }
    }

    /** Positive and right-skewed: the logarithm follows a bell curve. */
    @Word(
            value = "Positive and right-skewed: two thirds of the people lie within a factor `spread` of the median.",
            formula = "median · spread^Φ⁻¹(u)",
            source = "Limpert, Stahel & Abbt (2001), BioScience 51, 341–352")
    record LogNormal(
            @Param(value = "median", unit = Unit.SAME, min = 0)
            double median,

            @Param(value = "geometric standard deviation, a factor", min = 1)
            double spread)
            implements Distribution {
        public LogNormal {
            Require.atLeast(0, "median", median);
            Require.atLeast(1, "spread", spread);
        }

        @Override
        public double quantile(double probability) {
            return median * StrictMath.exp(StrictMath.log(spread) * Normal.quantile(probability));
        }
    }

    /** Every value between two limits alike. */
    @Word(value = "Every value between two limits alike.", formula = "from + (to − from) · u", source = "by definition")
    record Uniform(
            @Param(value = "lower limit", unit = Unit.SAME) double from,
            @Param(value = "upper limit", unit = Unit.SAME) double to)
            implements Distribution {
        public Uniform {
            Require.that(from <= to, "from must not exceed to");
        }

        @Override
        public double quantile(double probability) {
            return from + (to - from) * probability;
        }
    }

    /** Waiting time for an event of constant hazard. */
    @Word(
            value = "Waiting time for something that may happen any day alike.",
            formula = "−mean · ln(1 − u)",
            source = "by definition")
    record Exponential(
            @Param(value = "mean", unit = Unit.SAME, min = 0)
            double mean) implements Distribution {
        public Exponential {
            Require.atLeast(0, "mean", mean);
        }

        @Override
        public double quantile(double probability) {
            return -mean * StrictMath.log(1 - probability);
        }
    }

    /** Shares that differ between people. */
    @Word(
            value = "A share between 0 and 1 with a given mean; the more weight, the closer people are to it.",
            formula = "Beta(mean · weight, (1 − mean) · weight)",
            source = "Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions, vol. 2, ch. 25")
    record Beta(
            @Param(value = "mean", unit = Unit.SAME, min = 0, max = 1)
            double mean,

            @Param(value = "sum of the two shape parameters", min = 0)
            double weight)
            implements Distribution {
        public Beta {
            Require.that(mean > 0 && mean < 1, "mean must lie inside 0 and 1");
            Require.positive("weight", weight);
        }

        @Override
        public double quantile(double probability) {
            return new BetaDistribution(null, mean * weight, (1 - mean) * weight)
                    .inverseCumulativeProbability(probability);
        }
    }

    /** Heavy tail: a few have very much. */
    @Word(
            value = "Heavy tail: a few have very much.",
            formula = "minimum · (1 − u)^(−1/exponent)",
            source = "Newman (2005), Contemporary Physics 46, 323–351")
    record Pareto(
            @Param(value = "least value", unit = Unit.SAME, min = 0)
            double minimum,

            @Param(value = "tail exponent of P(X > x)", min = 0)
            double exponent)
            implements Distribution {
        public Pareto {
            Require.positive("minimum", minimum);
            Require.positive("exponent", exponent);
        }

        @Override
        public double quantile(double probability) {
            return minimum * StrictMath.pow(1 - probability, -1 / exponent);
        }
    }

    /** Another distribution, its values moved to the nearest limit where they fall outside. */
    record Limited(Distribution inner, double min, double max) implements Distribution {
        @Override
        public double quantile(double probability) {
            return Math.max(min, Math.min(max, inner.quantile(probability)));
        }
    }
}

package org.refugia.random;

/**
 * Random numbers asked for by meaning: each is a pure function of seed, decision, step, user and option.
 *
 * <p>So a run gives the same bytes on any number of threads and any machine, and two scenarios on one seed differ only
 * where the scenarios differ. Take a {@link Stream} once for a decision and step, then ask it for users in any order.
 *
 * <p>Source: counter-based generation after Salmon et al. (2011), Parallel random numbers: as easy as 1, 2, 3, SC '11;
 * the mixer is SplitMix64's ({@link Mix}); docs/adr/0002-keyed-randomness.md.
 *
 * @param seed any number; different seeds give independent draws
 */
public record Draws(long seed) {
    /** Step number of draws that belong to no step, such as the traits of a user. */
    private static final long TIMELESS = -1;

    /** Last bits that a uniform draw leaves out. */
    private static final int UNUSED = 12;

    private static final double VALUES = 0x1.0p52;
    private static final double TO_UNIT = 0x1.0p-52;

    /** The draws of one decision that is taken once, such as the trait of a user. */
    public Stream stream(Decision decision) {
        return stream(decision, TIMELESS);
    }

    /** The draws of one decision in one step. */
    public Stream stream(Decision decision, long step) {
        return new Stream(Mix.at(Mix.at(seed, 0) ^ decision.key(), step));
    }

    /** A seed that belongs to a decision and a number, such as the seed of a replicate. */
    public long derive(Decision decision, long number) {
        return stream(decision).bits(number);
    }

    /** How many of the 2⁵² values of a uniform draw lie below a probability. */
    public static long threshold(double probability) {
        return (long) Math.ceil(Math.max(0, Math.min(1, probability)) * VALUES - 0.5);
    }

    /** 52 bits, centred in their cell, so that 0 and 1 never come out. */
    private static double unit(long bits) {
        return ((bits >>> UNUSED) + 0.5) * TO_UNIT;
    }

    /** The draws of one user in a {@link Stream}. */
    public record Options(long key) {
        /** The same as {@link Stream#uniform(long, long)} of the user and an option. */
        public double uniform(long option) {
            return unit(Mix.finish(key ^ option));
        }
    }

    /** The draws of one decision in one step; holds one number and no state. */
    public record Stream(long key) {
        /** The draws of one user alone, option by option. */
        public Options of(long user) {
            return new Options(Mix.at(key, user));
        }

        /** 64 random bits for a user (or whatever else is being counted). */
        public long bits(long user) {
            return Mix.at(key, user);
        }

        /**
         * 64 random bits for a user and an option.
         *
         * @param option key of the option, such as {@link Mix#text} of a platform's id
         */
        public long bits(long user, long option) {
            return Mix.finish(Mix.at(key, user) ^ option);
        }

        /** Uniform on the open interval (0, 1). */
        public double uniform(long user) {
            return unit(bits(user));
        }

        /** Uniform on the open interval (0, 1). */
        public double uniform(long user, long option) {
            return unit(bits(user, option));
        }

        /**
         * Whether a user's {@link #uniform(long)} lies below a probability: the same answer, without a division.
         *
         * @param threshold  the probability as {@link Draws#threshold} gives it
         */
        public boolean isBelow(long threshold, long user) {
            return bits(user) >>> UNUSED < threshold;
        }

        /** The same for the uniform draw of a user and an option. */
        public boolean isBelow(long threshold, long user, long option) {
            return bits(user, option) >>> UNUSED < threshold;
        }

        /** Standard normal. */
        public double normal(long user, long option) {
            return Normal.quantile(uniform(user, option));
        }

        /** Standard Gumbel (mean 0.5772, scale 1): −ln(−ln U). */
        public double gumbel(long user, long option) {
            return -StrictMath.log(-StrictMath.log(uniform(user, option)));
        }

        /** A whole number, uniform on 0 … bound − 1; the bias is below bound · 2⁻⁶⁴. */
        public int below(int bound, long user, long option) {
            return (int) Math.multiplyHigh(bits(user, option) >>> 1, (long) bound << 1);
        }
    }
}

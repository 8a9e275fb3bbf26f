package org.refugia.network;

import org.refugia.random.Draws;

/**
 * Ties across communities: both ends drawn in proportion to the ties that people still expect.
 *
 * <p>A pair drawn twice, or tied in its community, is tied once. So more ties are drawn than are wanted: as many as
 * leave the wanted number on average, where of λ draws of a pair 1 − e^−λ survive. Source: Chung &amp; Lu
 * (2002), PNAS 99, 15879–15882; drawn edge by edge as in Kolda et al. (2014), SIAM Journal on Scientific Computing
 * 36, C424–C452.
 */
final class Acquaintances {
    private static final int PROBES = 4096;

    /** Ties that are drawn together. */
    private static final int TOGETHER = 256;

    private static final int ROUNDS = 10;
    private static final double MOST_DRAWN = 5;

    private final double[] expected;
    private final Communities communities;
    private final double density;
    private final Groups groups;
    private final double strength;
    private final Draws.Stream stream;
    private final ProportionalChoice choice;
    private final long draws;

    /**
     * Plans the ties.
     *
     * @param communities  where the other ties are
     * @param density      density of the communities
     * @param groups       the positions by group
     * @param strength     probability that a tie is drawn within the group of its first end
     */
    Acquaintances(Communities communities, double density, Groups groups, double strength, Draws.Stream stream) {
        this.communities = communities;
        this.density = density;
        this.expected = communities.outside(density);
        this.groups = groups;
        this.strength = strength;
        this.stream = stream;
        this.choice = new ProportionalChoice(expected, groups);
        this.draws = choice.total() > 0 ? enough(choice.total() / 2) : 0;
    }

    /** Ties the people; some pairs more than once and some people to themselves. */
    void tie(SocialGraph.Sink sink) {
        forEach(draws, sink);
    }

    /** Probability that two random acquaintances of somebody are tied. */
    double closure() {
        double[] closed = new double[1];
        int probes = (int) Math.min(PROBES, draws);
        forEach(probes, (one, other) -> closed[0] += one == other ? 0 : -StrictMath.expm1(-draws * share(one, other)));
        return probes == 0 ? 0 : closed[0] / probes;
    }

    /** First ends come in the order of their places, each place as often as it weighs: one tie per even part. */
    private void forEach(long count, SocialGraph.Sink sink) {
        int[] firsts = new int[TOGETHER];
        int[] ofGroup = new int[TOGETHER];
        double[] targets = new double[TOGETHER];
        int[] seconds = new int[TOGETHER];
        for (long start = 0; start < count; start += TOGETHER) {
            int some = (int) Math.min(TOGETHER, count - start);
            for (int i = 0; i < some; i++) {
                long tie = start + i;
                firsts[i] = choice.any((tie + stream.uniform(tie, 1)) / count);
                boolean own = strength > 0 && stream.uniform(tie, 0) < strength;
                double probability = stream.uniform(tie, 2);
                ofGroup[i] = own ? groups.of(firsts[i]) : -1;
                targets[i] = own ? choice.target(ofGroup[i], probability) : choice.target(probability);
            }
            choice.find(targets, ofGroup, seconds, some);
            for (int i = 0; i < some; i++) {
                sink.tie(firsts[i], seconds[i]);
            }
        }
    }

    /** How many must be drawn to leave the wanted number of different ties. */
    private long enough(double wanted) {
        double drawn = wanted;
        for (int round = 0; round < ROUNDS; round++) {
            drawn = Math.min(MOST_DRAWN * wanted, wanted / surviving(drawn));
        }
        return (long) StrictMath.rint(drawn);
    }

    /** Share of so many drawn ties that are different ones, and not in a community already; above 0. */
    private double surviving(double drawn) {
        double[] left = {1};
        forEach(PROBES, (one, other) -> {
            if (one != other) {
                double times = drawn * share(one, other);
                double strange = communities.together(one, other) ? 1 - density : 1;
                left[0] += -StrictMath.expm1(-times) / times * strange;
            }
        });
        return left[0] / PROBES;
    }

    /** Share of all drawn ties that fall on a pair, in either direction. */
    private double share(int one, int other) {
        double same = groups.of(one) == groups.of(other) ? strength / choice.totalOfGroupOf(one) : 0;
        return 2 * expected[one] * expected[other] / choice.total() * ((1 - strength) / choice.total() + same);
    }
}

package org.refugia.verification;

import org.refugia.random.Decision;
import org.refugia.random.Draws;

/**
 * Random ties made without the engine's generators, to check theory that holds for very many people only. Ties from a
 * user to itself and double ties, a vanishing part, are left in.
 *
 * @param from  {@code to[from[u]] … to[from[u + 1] − 1]} are the contacts of u
 */
record OwnTies(int[] from, int[] to) {
    /** N·z/2 ties between people drawn at random: Poisson degrees of mean z. */
    static OwnTies erdosRenyi(int people, int meanDegree, long seed) {
        Draws.Stream draws = new Draws(seed).stream(Decision.NETWORK);
        int[] ends = new int[people * meanDegree];
        for (int end = 0; end < ends.length; end++) {
            ends[end] = draws.below(people, end, 0);
        }
        return ofEnds(people, ends);
    }

    /** Everybody's k ends of ties, shuffled and joined in pairs. */
    static OwnTies regular(int people, int degree, long seed) {
        Draws.Stream draws = new Draws(seed).stream(Decision.NETWORK);
        int[] ends = new int[people * degree];
        for (int end = 0; end < ends.length; end++) {
            int other = draws.below(end + 1, end, 0);
            ends[end] = ends[other];
            ends[other] = end / degree;
        }
        return ofEnds(people, ends);
    }

    private static OwnTies ofEnds(int people, int[] ends) {
        int[] from = new int[people + 1];
        for (int end : ends) {
            from[end + 1]++;
        }
        for (int user = 0; user < people; user++) {
            from[user + 1] += from[user];
        }
        int[] filled = from.clone();
        int[] to = new int[ends.length];
        for (int end = 0; end < ends.length; end++) {
            to[filled[ends[end]]++] = ends[end ^ 1];
        }
        return new OwnTies(from, to);
    }

    int people() {
        return from.length - 1;
    }

    int degree(int user) {
        return from[user + 1] - from[user];
    }
}

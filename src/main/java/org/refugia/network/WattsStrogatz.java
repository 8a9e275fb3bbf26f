package org.refugia.network;

import java.util.List;
import org.refugia.parameter.Param;
import org.refugia.parameter.Problem;
import org.refugia.parameter.Require;
import org.refugia.parameter.Word;
import org.refugia.random.Decision;
import org.refugia.random.Draws;

/**
 * A small world: neighbours on a ring, some ties rewired to anybody.
 *
 * <pre>  C(0) = 3 (k − 2) / 4 (k − 1),   C(p) ≈ C(0) (1 − p)³</pre>
 *
 * <p>Everybody is tied to the k/2 nearest on either side; then, lap by lap as in the paper, the far end of each tie
 * moves with probability p to somebody drawn from those who are not yet tied to its near end. Source: Watts &amp;
 * Strogatz (1998), Nature 393, 440–442; Barrat &amp; Weigt (2000), European Physical Journal B 13, 547–560.
 *
 * @param degree    mean number of contacts of a user; even, 2 … N − 1
 * @param rewiring  probability that a tie is rewired, 0 … 1
 */
@Word(
        value = "A small world: neighbours on a ring, some ties rewired to anybody.",
        formula = "C(p) ≈ 3 (k − 2) / 4 (k − 1) · (1 − p)³",
        source = "Watts & Strogatz (1998), Nature 393, 440–442")
public record WattsStrogatz(
        @Param(value = "mean number of contacts of a user, even", min = 2, range = "4 .. 150", source = "no default")
        int degree,

        @Param(
                value = "probability that a tie is rewired to anybody",
                min = 0,
                max = 1,
                range = "0.001 .. 0.2",
                source = "no default")
        double rewiring)
        implements Network {
    private static final int TRIES = 1000;

    public WattsStrogatz {
        Require.atLeast(2, "degree", degree);
        Require.that(degree % 2 == 0, "degree is " + degree + ", must be even: half of the ties go to either side");
        Require.fraction("rewiring", rewiring);
    }

    @Override
    public SocialGraph connect(People people, Draws draws) {
        int size = people.size();
        Limits.demand(check(size, Limits.SUBJECT));
        int laps = degree / 2;
        int[] farEnds = rewired(size, laps, draws.stream(Decision.NETWORK_REWIRE));
        return SocialGraph.mutual(size, sink -> {
            for (int tie = 0; tie < farEnds.length; tie++) {
                sink.tie(tie / laps, farEnds[tie]);
            }
        });
    }

    @Override
    public List<Problem> check(int size, String place) {
        return Limits.ties("degree", degree, degree, Math.max(0, size - 1), size, place);
    }

    /** The far ends of the ties whose near end is user i, at i · laps … (i + 1) · laps − 1. */
    private int[] rewired(int size, int laps, Draws.Stream stream) {
        int[] farEnds = new int[size * laps];
        for (int tie = 0; tie < farEnds.length; tie++) {
            farEnds[tie] = (int) ((tie / laps + tie % laps + 1L) % size);
        }
        for (int lap = 0; lap < laps; lap++) {
            for (int user = 0; user < size; user++) {
                if (stream.uniform(user, lap) < rewiring) {
                    int tie = user * laps + lap;
                    farEnds[tie] = stranger(farEnds, laps, size, tie, stream);
                }
            }
        }
        return farEnds;
    }

    /** A new far end; the old one for somebody who knows all others, or so many that a thousand draws find nobody. */
    private static int stranger(int[] farEnds, int laps, int size, int tie, Draws.Stream stream) {
        int user = tie / laps;
        for (int draw = 1; draw <= TRIES; draw++) {
            int other = stream.below(size, user, (long) draw * laps + tie % laps);
            if (other != user && !names(farEnds, laps, user, other) && !names(farEnds, laps, other, user)) {
                return other;
            }
        }
        return farEnds[tie];
    }

    private static boolean names(int[] farEnds, int laps, int user, int other) {
        for (int tie = user * laps; tie < (user + 1) * laps; tie++) {
            if (farEnds[tie] == other) {
                return true;
            }
        }
        return false;
    }
}

package org.refugia.network;

import java.util.List;
import org.refugia.parameter.Param;
import org.refugia.parameter.Problem;
import org.refugia.parameter.Require;
import org.refugia.parameter.Word;
import org.refugia.random.Decision;
import org.refugia.random.Draws;

/**
 * Newcomers tie themselves to those who already have many ties.
 *
 * <pre>  P(k) = 2m (m + 1) / k (k + 1) (k + 2),   k ≥ m</pre>
 *
 * <p>The first m users know nobody until user m ties itself to all of them; each later one is tied to m different
 * users, each drawn as a random end of the ties so far. Users with low numbers thus are the hubs. Source:
 * Barabási &amp; Albert (1999), Science 286, 509–512; the exact law: Dorogovtsev, Mendes &amp; Samukhin (2000),
 * Physical Review Letters 85, 4633.
 *
 * @param ties  ties that each newcomer makes, m: half the mean degree; 1 … N − 1
 */
@Word(
        value = "Newcomers tie themselves to those who already have many ties: hubs without clusters.",
        formula = "P(newcomer's tie goes to u) = k(u) / Σ k",
        source = "Barabási & Albert (1999), Science 286, 509–512")
public record BarabasiAlbert(
        @Param(
                value = "ties that each newcomer makes, half the mean degree",
                min = 1,
                range = "2 .. 75",
                source = "no default")
        int ties)
        implements Network {
    public BarabasiAlbert {
        Require.atLeast(1, "ties", ties);
    }

    @Override
    public SocialGraph connect(People people, Draws draws) {
        int size = people.size();
        Limits.demand(check(size, Limits.SUBJECT));
        int[] chosen = choices(size, draws.stream(Decision.NETWORK));
        return SocialGraph.mutual(size, sink -> {
            for (int tie = 0; tie < chosen.length; tie++) {
                sink.tie(newcomer(tie), chosen[tie]);
            }
        });
    }

    @Override
    public List<Problem> check(int size, String place) {
        return Limits.ties("ties", ties, 2.0 * ties, Math.max(0, size - 1), size, place);
    }

    private int newcomer(int tie) {
        return ties + tie / ties;
    }

    /** Whom each newcomer chose, m entries for each. */
    private int[] choices(int size, Draws.Stream stream) {
        int[] chosen = new int[(size - ties) * ties];
        for (int tie = 0; tie < ties; tie++) {
            chosen[tie] = tie;
        }
        for (int first = ties; first < chosen.length; first += ties) {
            for (int tie = first; tie < first + ties; tie++) {
                long draw = 0;
                do {
                    chosen[tie] = end(stream.below(2 * first, tie, draw++), chosen);
                } while (repeats(chosen, first, tie));
            }
        }
        return chosen;
    }

    /** The user at one of the two ends of each tie so far: even numbers are newcomers, odd ones their choices. */
    private int end(int number, int[] chosen) {
        return (number & 1) == 0 ? newcomer(number >> 1) : chosen[number >> 1];
    }

    private static boolean repeats(int[] chosen, int first, int tie) {
        for (int earlier = first; earlier < tie; earlier++) {
            if (chosen[earlier] == chosen[tie]) {
                return true;
            }
        }
        return false;
    }
}

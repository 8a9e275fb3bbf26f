package org.refugia.network;

import java.util.Arrays;
import java.util.List;
import org.refugia.parameter.Param;
import org.refugia.parameter.Problem;
import org.refugia.parameter.Require;
import org.refugia.parameter.Word;
import org.refugia.random.Decision;
import org.refugia.random.Distribution;
import org.refugia.random.Draws;
import org.refugia.random.Shuffle;

/**
 * A random network with a given law of degrees, such as a heavy tail; otherwise without structure.
 *
 * <p>Each user draws a degree, rounded to a whole number; all the ends are paired at random. Self-ties and repeated
 * ties are then dropped (the <em>erased</em> configuration model), so degrees come out lower than drawn: with a
 * structural cut-off by at most ⟨k²⟩² / 2⟨k⟩³N of all ties, a fraction of a per cent to a few per cent, nearly all of
 * it at the hubs; with a greater cut-off by more. Where ties are directed, the numbers of contacts and of followers
 * are drawn apart, and what one side has in excess is dropped at random. Source: Molloy &amp; Reed (1995), Random
 * Structures &amp; Algorithms 6, 161–180; Britton, Deijfen &amp; Martin-Löf (2006), Journal of Statistical Physics
 * 124, 1377–1397; the cut-off: Catanzaro, Boguñá &amp; Pastor-Satorras (2005), Physical Review E 71, 027103.
 *
 * @param degrees   law of the number of contacts; rounded, negative values are 0
 * @param cutoff    greatest degree; 0: the structural cut-off √(N · mean), above which ties must repeat
 * @param directed  whether ties run one way
 */
@Word(
        value = "A random network with a given law of degrees, such as a heavy tail; no structure otherwise.",
        formula = "k(u) = min(round(degrees), cutoff), ends paired at random",
        source = "Molloy & Reed (1995), Random Structures & Algorithms 6, 161–180")
public record Configuration(
        @Param(value = "law of the number of contacts", min = 0, source = "no default")
        Distribution degrees,

        @Param(
                value = "greatest number of contacts; 0: the structural cut-off √(N · mean)",
                def = "0",
                min = 0,
                source = "Catanzaro, Boguñá & Pastor-Satorras (2005), Physical Review E 71, 027103")
        int cutoff,

        @Param(value = "whether ties run one way", def = "false", source = "convention")
        boolean directed)
        implements Network {
    public Configuration {
        Require.that(degrees != null, "degrees must be given: a law such as {type: pareto, minimum: 5, exponent: 1.4}");
        Require.atLeast(0, "cutoff", cutoff);
    }

    @Override
    public SocialGraph connect(People people, Draws draws) {
        int size = people.size();
        Limits.demand(check(size, Limits.SUBJECT));
        int[] ends = shuffledEnds(size, 0, draws);
        if (!directed) {
            return SocialGraph.erased(size, false, sink -> {
                for (int i = 0; i + 1 < ends.length; i += 2) {
                    sink.tie(ends[i], ends[i + 1]);
                }
            });
        }
        int[] followed = shuffledEnds(size, 1, draws);
        int ties = Math.min(ends.length, followed.length);
        return SocialGraph.erased(size, true, sink -> {
            for (int i = 0; i < ties; i++) {
                sink.tie(ends[i], followed[i]);
            }
        });
    }

    @Override
    public List<Problem> check(int size, String place) {
        int most = Math.max(0, size - 1);
        List<Problem> tooMany = Limits.ties("cutoff", cutoff, 0, most, size, place);
        double median = degrees.quantile(0.5);
        return tooMany.isEmpty() ? Limits.ties("the median of degrees", median, median, most, size, place) : tooMany;
    }

    /** Every user as often as the user's degree, in random order. */
    private int[] shuffledEnds(int size, int side, Draws draws) {
        int[] degree = degrees(size, draws.stream(Decision.NETWORK_DEGREE, side));
        int[] ends = new int[Math.toIntExact(sum(degree))];
        int filled = 0;
        for (int user = 0; user < size; user++) {
            Arrays.fill(ends, filled, filled += degree[user], user);
        }
        Shuffle.shuffle(ends, draws.stream(Decision.NETWORK, side));
        return ends;
    }

    private int[] degrees(int size, Draws.Stream stream) {
        int[] degree = new int[size];
        int most = cutoff > 0 ? cutoff : size - 1;
        for (int user = 0; user < size; user++) {
            double drawn = Math.rint(degrees.quantile(stream.uniform(user)));
            degree[user] = (int) Math.max(0, Math.min(most, drawn));
        }
        if (cutoff == 0) {
            int structural = (int) Math.max(1, StrictMath.sqrt(sum(degree)));
            Arrays.setAll(degree, user -> Math.min(degree[user], structural));
        }
        return degree;
    }

    private static long sum(int[] degree) {
        return Arrays.stream(degree).asLongStream().sum();
    }
}

package org.refugia.network;

import java.util.List;
import org.refugia.parameter.Param;
import org.refugia.parameter.Problem;
import org.refugia.parameter.Require;
import org.refugia.parameter.Word;
import org.refugia.random.Decision;
import org.refugia.random.Draws;

/**
 * Any two people are tied with the same probability.
 *
 * <p>Degrees are Poisson, clustering is z/(N − 1). Source: Gilbert (1959), Annals of Mathematical Statistics 30,
 * 1141–1144; Erdős &amp; Rényi (1959), Publicationes Mathematicae 6, 290–297.
 *
 * @param meanDegree  mean number of contacts of a user, 0 … N − 1
 * @param directed    whether each direction is drawn for itself
 */
@Word(
        value = "Any two people are tied with the same probability.",
        formula = "P(tie) = mean_degree / (N − 1)",
        source = "Erdős & Rényi (1959), Publicationes Mathematicae 6, 290–297")
public record ErdosRenyi(
        @Param(value = "mean number of contacts of a user", min = 0, range = "5 .. 150", source = "no default")
        double meanDegree,

        @Param(value = "whether ties run one way", def = "false", source = "convention")
        boolean directed)
        implements Network {
    public ErdosRenyi {
        Require.atLeast(0, "meanDegree", meanDegree);
    }

    @Override
    public SocialGraph connect(People people, Draws draws) {
        return connect(people, draws, Workers.ONE);
    }

    @Override
    public SocialGraph connect(People people, Draws draws, Workers workers) {
        int size = people.size();
        Limits.demand(check(size, Limits.SUBJECT));
        Sieve sieve = Sieve.of(draws.stream(Decision.NETWORK), meanDegree, size - 1);
        if (directed) {
            return SocialGraph.directed(size, sink -> {
                for (int user = 0; user < size; user++) {
                    sieve.take(
                            user,
                            0,
                            size - 1,
                            (follower, other) -> sink.tie(follower, other < follower ? other : other + 1));
                }
            });
        }
        return new Tiles(size, sieve, meanDegree).graph(workers);
    }

    @Override
    public List<Problem> check(int size, String place) {
        return Limits.meanDegree(meanDegree, size, place);
    }
}

package org.refugia.world;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.refugia.network.SocialGraph;
import org.refugia.parameter.Param;
import org.refugia.parameter.Param.Reference;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.population.Population;
import org.refugia.random.Draws;

/** Some of the people, picked once: by number, by share, or by name. */
public sealed interface Pick {
    /**
     * The users picked, in ascending order.
     *
     * @param candidates  users who may be picked, in ascending order
     * @param draws       decides where chance does
     */
    int[] from(int[] candidates, Population population, SocialGraph graph, Draws.Stream draws);

    /** The same out of everybody. */
    default int[] fromAll(Population population, SocialGraph graph, Draws.Stream draws) {
        return from(IntStream.range(0, population.size()).toArray(), population, graph, draws);
    }

    /** Whether it is plain before anything runs that nobody is picked. */
    boolean isNobody();

    /** Who comes first. */
    enum Order {
        /** Chance decides. */
        RANDOM,
        /** Those with most followers; the lower user number where that is alike. */
        BEST_CONNECTED
    }

    /** So many of the people. */
    @Word(
            value = "So many of the people: at random, or those with most followers.",
            source = "targeting by degree: Kempe, Kleinberg & Tardos (2003), KDD '03, 137–146")
    record Count(
            @Param(value = "how many", min = 0) int count,

            @Param(value = "who comes first", def = "random")
            Order order,

            @Param(value = "segments they are picked from; left out: all", def = "[]", refers = Reference.SEGMENT)
            List<String> among)
            implements Pick {
        public Count {
            Require.atLeast(0, "count", count);
            among = List.copyOf(among);
        }

        @Override
        public int[] from(int[] candidates, Population population, SocialGraph graph, Draws.Stream draws) {
            return first(count, order, Pick.of(among, candidates, population), graph, draws);
        }

        @Override
        public boolean isNobody() {
            return count == 0;
        }
    }

    /** A share of the people, rounded to whole ones. */
    @Word(
            value = "A share of the people, rounded to whole ones: at random, or those with most followers.",
            source = "targeting by degree: Kempe, Kleinberg & Tardos (2003), KDD '03, 137–146")
    record Fraction(
            @Param(value = "which share", unit = Unit.SHARE, min = 0, max = 1)
            double fraction,

            @Param(value = "who comes first", def = "random")
            Order order,

            @Param(value = "segments they are picked from; left out: all", def = "[]", refers = Reference.SEGMENT)
            List<String> among)
            implements Pick {
        public Fraction {
            Require.fraction("fraction", fraction);
            among = List.copyOf(among);
        }

        @Override
        public int[] from(int[] candidates, Population population, SocialGraph graph, Draws.Stream draws) {
            int[] left = Pick.of(among, candidates, population);
            return first((int) Math.round(fraction * left.length), order, left, graph, draws);
        }

        @Override
        public boolean isNobody() {
            return fraction == 0;
        }
    }

    /** The people listed. */
    @Word(
            value = "The people listed, by number: 0 is the first, or the first id of the edge list.",
            source = "by definition")
    record Listed(@Param("numbers of the users") List<Integer> users) implements Pick {
        public Listed {
            Require.that(
                    users.stream().allMatch(user -> user >= 0)
                            && users.stream().distinct().count() == users.size(),
                    "users must be different numbers from 0 on");
            users = List.copyOf(users);
        }

        @Override
        public int[] from(int[] candidates, Population population, SocialGraph graph, Draws.Stream draws) {
            return Arrays.stream(candidates).filter(users::contains).toArray();
        }

        @Override
        public boolean isNobody() {
            return users.isEmpty();
        }
    }

    private static int[] of(List<String> segments, int[] candidates, Population population) {
        return segments.isEmpty()
                ? candidates
                : Arrays.stream(candidates)
                        .filter(user ->
                                segments.contains(population.segmentNames().get(population.segment(user))))
                        .toArray();
    }

    private static int[] first(int count, Order order, int[] candidates, SocialGraph graph, Draws.Stream draws) {
        ToDoubleFunction<Integer> rank =
                order == Order.RANDOM ? user -> draws.uniform(user) : user -> -graph.followers(user);
        return Arrays.stream(candidates)
                .boxed()
                .sorted(Comparator.comparingDouble(rank).thenComparingInt(user -> user))
                .limit(count)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }
}

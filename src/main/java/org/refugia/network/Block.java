package org.refugia.network;

import java.util.List;
import org.refugia.parameter.Param;
import org.refugia.parameter.Problem;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.random.Shuffle;

/**
 * Groups that are denser inside than between: the stochastic block model.
 *
 * <pre>
 *  P(tie inside group g)   = within · z / (n_g − 1)
 *  P(tie between groups)   = (1 − within) · z · N / (N² − Σ n_g²)
 * </pre>
 *
 * <p>z: mean degree; n_g: size of a group. Everybody has the same expected number of ties inside the own group; all
 * pairs of different groups are alike, so ties that leave a group spread over the others in proportion to their
 * sizes, and small groups have more of them per head. {@code within} is thus the share of all ties that stay in a
 * group; without structure it would be Σ (n_g/N)². A group too small for its share is tied completely, which costs
 * ties; where there is but one group, all ties are within it. Communities are groups without any other meaning: as
 * many people in each, or one more, drawn at random from the network seed. Source: Holland, Laskey &amp; Leinhardt (1983), Social
 * Networks 5, 109–137.
 *
 * @param by          what the groups are
 * @param meanDegree  mean number of contacts of a user, 0 … N − 1
 * @param within      share of all ties that stay in a group, 0 … 1
 * @param communities number of communities, 2 … N; 0 unless they are the groups
 */
@Word(
        value = "Groups that are denser inside than between (stochastic block model).",
        formula = "P(tie inside g) = within · z / (n_g − 1), P(tie between) = (1 − within) · z · N / (N² − Σ n_g²)",
        source = "Holland, Laskey & Leinhardt (1983), Social Networks 5, 109–137")
public record Block(
        @Param(value = "what the groups are: segment, region or communities at random", source = "no default")
        By by,

        @Param(value = "mean number of contacts of a user", min = 0, range = "5 .. 150", source = "no default")
        double meanDegree,

        @Param(
                value = "share of all ties that stay in a group",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                range = "50 % .. 99 %",
                source = "no default")
        double within,

        @Param(
                value = "number of communities, all of the same size; needed with by: community, and only there",
                def = "0",
                min = 0,
                range = "2 .. 1000",
                source = "convention")
        int communities)
        implements Network {
    /** What the groups are. */
    public enum By {
        SEGMENT,
        REGION,
        COMMUNITY
    }

    public Block {
        Require.that(by != null, "by must be given: segment, region or community");
        Require.atLeast(0, "meanDegree", meanDegree);
        Require.fraction("within", within);
        if (by == By.COMMUNITY) {
            Require.that(
                    communities >= 2,
                    "communities is %d, must be at least 2 with by: community".formatted(communities));
        } else {
            Require.that(
                    communities == 0,
                    "communities is %d, but does nothing with by: %s; leave it out or write by: community"
                            .formatted(communities, by == By.SEGMENT ? "segment" : "region"));
        }
    }

    @Override
    public SocialGraph connect(People people, Draws draws) {
        int size = people.size();
        Limits.demand(check(size, Limits.SUBJECT));
        Groups groups = groups(people, draws);
        double inside = groups.pairsBetween() == 0 ? meanDegree : within * meanDegree;
        Sieve between =
                Sieve.of(draws.stream(Decision.NETWORK), (meanDegree - inside) * size / 2, groups.pairsBetween());
        TieStore ties = new TieStore();
        SocialGraph.Sink users = (place, other) -> ties.tie(groups.user(place), groups.user(other));
        for (int group = 0; group < groups.count(); group++) {
            int start = groups.start(group);
            int end = groups.start(group + 1);
            Sieve own = Sieve.of(draws.stream(Decision.NETWORK_COMMUNITY), inside, end - start - 1);
            for (int place = start; place < end; place++) {
                between.take(place, 0, start, users);
                own.take(place, start, place, users);
            }
        }
        return SocialGraph.mutual(size, ties);
    }

    private Groups groups(People people, Draws draws) {
        return switch (by) {
            case SEGMENT -> Groups.of(people, People.Grouping.SEGMENT);
            case REGION -> Groups.of(people, People.Grouping.REGION);
            case COMMUNITY -> {
                int[] order = Shuffle.order(people.size(), draws.stream(Decision.NETWORK_MEMBERSHIP));
                yield Groups.of(people.size(), communities, user -> order[user] % communities);
            }
        };
    }

    @Override
    public List<Problem> check(int size, String place) {
        List<Problem> tooMany = Limits.meanDegree(meanDegree, size, place);
        if (!tooMany.isEmpty() || by != By.COMMUNITY) {
            return tooMany;
        }
        if (communities > size) {
            return Limits.error(
                    place,
                    "communities is %d, but %d users can form at most %2$d; lower it or take more users"
                            .formatted(communities, size));
        }
        int others = size / communities - 1;
        return within * meanDegree <= others
                ? List.of()
                : List.of(Problem.note(
                        place,
                        Limits.SUBJECT,
                        "within a community everybody should have %s ties, but the smallest has %d others; ties will be missing"
                                .formatted(Limits.plain(within * meanDegree), others)));
    }
}

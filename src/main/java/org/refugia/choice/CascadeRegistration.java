package org.refugia.choice;

import org.refugia.network.SocialGraph;
import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.world.Moves;
import org.refugia.world.World;

/**
 * Everybody who arrives tries once, in the next step, to bring each follower along: the independent cascade.
 *
 * <p>Whether a tie transmits is a lasting trait of the two users and the platform, so on mutual ties this is bond
 * percolation. Source: Kempe, Kleinberg &amp; Tardos (2003), KDD '03, 137–146; Newman (2002), Physical Review E 66, 016128.
 *
 * <p>All followers are asked together with the first user: they come in the order of those who arrived.
 *
 * @param transmission  T: chance that a tie transmits [1]
 */
@Word(
        value = "Everybody who arrives tries once, in the next step, to bring each follower along.",
        formula = "P(follower registers | contact arrived) = T, once per tie",
        source = "Kempe, Kleinberg & Tardos (2003), KDD '03, 137–146")
public record CascadeRegistration(
        @Param(value = "T: chance that a tie transmits", unit = Unit.SHARE, min = 0, max = 1)
        double transmission) implements Registration {
    public CascadeRegistration {
        Require.fraction("transmission", transmission);
    }

    @Override
    public void propose(Utilities utilities, World world, int from, int end, Moves registrations) {
        if (from > 0) {
            return;
        }
        SocialGraph graph = world.graph();
        Moves news = world.news();
        for (int i = 0; i < news.size(); i++) {
            int arrived = news.user(i);
            int platform = news.platform(i);
            Draws.Stream draws = world.draws().stream(Decision.TRANSMIT, arrived);
            for (int k = graph.firstFollower(arrived), last = graph.endFollower(arrived); k < last; k++) {
                int follower = graph.follower(k);
                if (!world.accounts().holds(follower, platform)
                        && world.sight().sees(follower, arrived, platform)
                        && draws.uniform(follower, world.platforms().key(platform))
                                < transmission * Candidates.reach(world, follower, platform)) {
                    registrations.add(follower, platform);
                }
            }
        }
    }
}

package org.refugia.shock;

import java.util.List;
import java.util.stream.IntStream;
import org.refugia.parameter.Param;
import org.refugia.parameter.Param.Reference;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.population.Population;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.random.Mix;
import org.refugia.world.Conditions;
import org.refugia.world.Moment;
import org.refugia.world.Pick;
import org.refugia.world.World;

/**
 * Creators whom many follow open accounts on a platform on one day and shift their time there, as by an exclusive
 * contract.
 *
 * @param who            which of the creators in those regions
 * @param share          share of their time that they give to it [1]
 * @param committedDays  how long they do not weigh the platforms again [days]
 */
@Word(
        value = "The most followed creators, or some share of them, open accounts on a day and shift their time there.",
        formula = "x_p = share from `at` on, the rest divided as before, for at least `committed`",
        source = "Kempe, Kleinberg & Tardos (2003), KDD 2003, 137–146: seeding the most connected")
public record ProminentMove(
        @Param("name of the shock") String id,

        @Param(value = "platform they go to", refers = Reference.PLATFORM)
        String platform,

        @Param(value = "regions they come from; left out: all", def = "[]", refers = Reference.REGION)
        List<String> where,

        @Param("when they move") Moment at,

        @Param(value = "which of the creators in those regions", def = "{by: number, count: 10, order: best-connected}")
        Pick who,

        @Param(value = "share of their time that they give to it", unit = Unit.SHARE, def = "50 %", min = 0, max = 1)
        double share,

        @Param(
                value = "how long they do not weigh the platforms again",
                unit = Unit.DAYS,
                def = "30 d",
                min = 0,
                key = "committed")
        double committedDays)
        implements DatedShock {
    public ProminentMove {
        Require.fraction("share", share);
        Require.atLeast(0, "committed", committedDays);
        where = List.copyOf(where);
    }

    @Override
    public void shape(Conditions now) {
        // It strikes people, not conditions.
    }

    @Override
    public void strike(World world) {
        world.commit(creators(world), platform, share, committedDays);
    }

    private int[] creators(World world) {
        Population population = world.population();
        int[] candidates = IntStream.range(0, population.creators())
                .map(population::creator)
                .filter(user -> where.isEmpty()
                        || where.contains(population.regionNames().get(population.region(user))))
                .toArray();
        Draws.Stream draws = world.draws().stream(Decision.PROMINENT_MOVE, Mix.text(id));
        return who.from(candidates, population, world.graph(), draws);
    }
}

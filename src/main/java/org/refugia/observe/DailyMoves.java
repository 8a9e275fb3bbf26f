package org.refugia.observe;

import java.util.Arrays;
import java.util.function.Function;
import org.refugia.population.Population;
import org.refugia.world.Moves;
import org.refugia.world.World;

/** Accounts opened, or deleted, on each platform in the day [people/d]. */
public final class DailyMoves implements Recorder {
    private final Breakdown breakdown;
    private final String measure;
    private final Function<World, Moves> moves;
    private int[] counts;

    private DailyMoves(Breakdown breakdown, String measure, Function<World, Moves> moves) {
        this.breakdown = breakdown;
        this.measure = measure;
        this.moves = moves;
    }

    /** Accounts opened. */
    public static DailyMoves registrations(Breakdown breakdown) {
        return new DailyMoves(breakdown, "registrations", World::arrivals);
    }

    /** Accounts deleted. */
    public static DailyMoves deletions(Breakdown breakdown) {
        return new DailyMoves(breakdown, "deletions", World::deletions);
    }

    @Override
    public void begin(World world) {
        counts = new int[world.population().groups() * world.platforms().count()];
    }

    @Override
    public void step(World world) {
        Moves today = moves.apply(world);
        for (int i = 0; i < today.size(); i++) {
            int group = world.population().group(today.user(i));
            counts[group * world.platforms().count() + today.platform(i)]++;
        }
    }

    @Override
    public void endDay(World world, int day, Sink rows) {
        Population population = world.population();
        int platforms = world.platforms().count();
        breakdown.report(
                world,
                rows,
                measure,
                "people/d",
                population.peoplePerAgent(),
                (s, r, p) -> counts[population.group(s, r) * platforms + p]);
        Arrays.fill(counts, 0);
    }
}

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
        counts = new int
                [world.platforms().count()
                        * world.population().segmentNames().size()
                        * world.population().regionNames().size()];
    }

    @Override
    public void step(World world) {
        Moves today = moves.apply(world);
        for (int i = 0; i < today.size(); i++) {
            int segment = world.population().segment(today.user(i));
            counts[index(world, segment, world.population().region(today.user(i)), today.platform(i))]++;
        }
    }

    private static int index(World world, int segment, int region, int platform) {
        int group = segment * world.population().regionNames().size() + region;
        return group * world.platforms().count() + platform;
    }

    @Override
    public void endDay(World world, int day, Sink rows) {
        Population population = world.population();
        for (int platform = 0; platform < world.platforms().count(); platform++) {
            int p = platform;
            for (Breakdown.Cell cell : breakdown.cells(population)) {
                double count = cell.sum(population, (s, r) -> counts[index(world, s, r, p)]);
                rows.row(
                        world.platforms().ids().get(platform),
                        cell.segmentName(population),
                        cell.regionName(population),
                        measure,
                        count * population.peoplePerAgent(),
                        "people/d");
            }
        }
        Arrays.fill(counts, 0);
    }
}

package org.refugia.observe;

import org.refugia.population.Population;
import org.refugia.world.World;

/** People who moved away from each platform for good while it was dark, and have not noticed a return [people]. */
public record MovedForGood(Breakdown breakdown) implements Recorder {
    @Override
    public void endDay(World world, int day, Sink rows) {
        Population population = world.population();
        int platforms = world.platforms().count();
        int[] counts = new int[population.groups() * platforms];
        for (int user = 0; user < population.size(); user++) {
            for (int rest = world.accounts().moved(user); rest != 0; rest &= rest - 1) {
                counts[population.group(user) * platforms + Integer.numberOfTrailingZeros(rest)]++;
            }
        }
        breakdown.report(
                world,
                rows,
                "movers",
                "people",
                population.peoplePerAgent(),
                (s, r, p) -> counts[population.group(s, r) * platforms + p]);
    }
}

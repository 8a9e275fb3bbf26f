package org.refugia.observe;

import org.refugia.population.Population;
import org.refugia.world.World;

/** Accounts on each platform at the end of the day [people]. */
public record AccountsHeld(Breakdown breakdown) implements Recorder {
    @Override
    public void endDay(World world, int day, Sink rows) {
        Population population = world.population();
        for (int platform = 0; platform < world.platforms().count(); platform++) {
            int p = platform;
            for (Breakdown.Cell cell : breakdown.cells(population)) {
                double accounts = cell.sum(population, (s, r) -> world.totals().accounts(s, r, p));
                rows.row(
                        world.platforms().ids().get(platform),
                        cell.segmentName(population),
                        cell.regionName(population),
                        "accounts",
                        accounts * population.peoplePerAgent(),
                        "people");
            }
        }
    }
}

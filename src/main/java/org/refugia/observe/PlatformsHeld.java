package org.refugia.observe;

import org.refugia.population.Population;
import org.refugia.results.Series;
import org.refugia.world.World;

/** On how many platforms people hold accounts, mean at the end of the day [platforms]: the degree of multi-homing. */
public record PlatformsHeld(Breakdown breakdown) implements Recorder {
    @Override
    public void endDay(World world, int day, Sink rows) {
        Population population = world.population();
        for (Breakdown.Cell cell : breakdown.cells(population)) {
            double people = cell.users(population);
            double accounts = cell.sum(population, (s, r) -> {
                int sum = 0;
                for (int platform = 0; platform < world.platforms().count(); platform++) {
                    sum += world.totals().accounts(s, r, platform);
                }
                return sum;
            });
            if (people > 0) {
                rows.row(
                        Series.ALL,
                        cell.segmentName(population),
                        cell.regionName(population),
                        "platforms-held",
                        accounts / people,
                        "platforms");
            }
        }
    }
}

package org.refugia.observe;

import org.refugia.population.Population;
import org.refugia.results.Series;
import org.refugia.world.World;

/** Share of the people whose home is each platform, or none, at the end of the day [%]. */
public record HomeShare(Breakdown breakdown) implements Recorder {
    @Override
    public void endDay(World world, int day, Sink rows) {
        Population population = world.population();
        int platforms = world.platforms().count();
        for (Breakdown.Cell cell : breakdown.cells(population)) {
            double people = cell.users(population);
            for (int place = 0; place <= platforms && people > 0; place++) {
                int home = place;
                double count = cell.sum(population, (s, r) -> world.totals().homes(s, r, home));
                rows.row(
                        place < platforms ? world.platforms().ids().get(place) : Series.OUTSIDE,
                        cell.segmentName(population),
                        cell.regionName(population),
                        "home-share",
                        100 * count / people,
                        "%");
            }
        }
    }
}

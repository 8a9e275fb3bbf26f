package org.refugia.observe;

import org.refugia.population.Population;
import org.refugia.results.Series;
import org.refugia.world.World;

/** Share of the people whose home is each platform, or none, at the end of the day [%]. */
public final class HomeShare implements Recorder {
    private final Breakdown breakdown;
    private int[] users;

    /** Home shares split as the scenario asks. */
    public HomeShare(Breakdown breakdown) {
        this.breakdown = breakdown;
    }

    @Override
    public void begin(World world) {
        users = Breakdown.usersByGroup(world.population());
    }

    @Override
    public void endDay(World world, int day, Sink rows) {
        Population population = world.population();
        int platforms = world.platforms().count();
        for (Breakdown.Cell cell : breakdown.cells(population)) {
            double people = cell.users(population, users);
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

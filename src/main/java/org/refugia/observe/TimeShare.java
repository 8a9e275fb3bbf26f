package org.refugia.observe;

import java.util.Arrays;
import org.refugia.population.Population;
import org.refugia.results.Series;
import org.refugia.world.World;

/** Mean share of people's time on each platform and outside, over the steps of the day [%]; and its concentration. */
public final class TimeShare implements Recorder {
    private final Breakdown breakdown;
    private double[] sums;
    private int steps;

    /** Time shares split as the scenario asks. */
    public TimeShare(Breakdown breakdown) {
        this.breakdown = breakdown;
    }

    @Override
    public void begin(World world) {
        sums = new double[world.population().groups() * world.platforms().count()];
    }

    @Override
    public void step(World world) {
        int regions = world.population().regionNames().size();
        int platforms = world.platforms().count();
        for (int i = 0; i < sums.length; i++) {
            int group = i / platforms;
            sums[i] += world.totals().time(group / regions, group % regions, i % platforms);
        }
        steps++;
    }

    @Override
    public void endDay(World world, int day, Sink rows) {
        Population population = world.population();
        int platforms = world.platforms().count();
        for (Breakdown.Cell cell : breakdown.cells(population)) {
            double people = cell.users(population);
            if (people == 0) {
                continue;
            }
            double outside = 1;
            double onPlatforms = 0;
            double squares = 0;
            for (int platform = 0; platform < platforms; platform++) {
                int p = platform;
                double share =
                        cell.sum(population, (s, r) -> sums[population.group(s, r) * platforms + p]) / steps / people;
                outside -= share;
                onPlatforms += share;
                squares += share * share;
                row(rows, population, cell, world.platforms().ids().get(platform), "time-share", 100 * share, "%");
            }
            row(rows, population, cell, Series.OUTSIDE, "time-share", 100 * Math.max(0, outside), "%");
            double index = onPlatforms == 0 ? 0 : squares / (onPlatforms * onPlatforms);
            row(rows, population, cell, Series.ALL, "hhi", index, "1");
        }
        Arrays.fill(sums, 0);
        steps = 0;
    }

    private static void row(
            Sink rows,
            Population population,
            Breakdown.Cell cell,
            String platform,
            String measure,
            double value,
            String unit) {
        rows.row(platform, cell.segmentName(population), cell.regionName(population), measure, value, unit);
    }
}

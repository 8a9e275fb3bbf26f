package org.refugia.observe;

import java.util.ArrayList;
import java.util.List;
import org.refugia.population.Population;
import org.refugia.results.Series;
import org.refugia.world.World;

/**
 * Which segments and regions results are split into: always the total, then what the scenario asks for.
 *
 * @param bySegment  whether to split by segment
 * @param byRegion   whether to split by region
 */
public record Breakdown(boolean bySegment, boolean byRegion) {
    private static final int ALL = -1;

    /**
     * A set of users: a segment, a region, one within the other, or everybody.
     *
     * @param segment  number of the segment; −1: all
     * @param region   number of the region; −1: all
     */
    record Cell(int segment, int region) {
        String segmentName(Population population) {
            return segment == ALL ? Series.ALL : population.segmentNames().get(segment);
        }

        String regionName(Population population) {
            return region == ALL ? Series.ALL : population.regionNames().get(region);
        }

        /** Adds up a number that is known for each segment and region. */
        double sum(Population population, PerGroup number) {
            double sum = 0;
            for (int s = 0; s < population.segmentNames().size(); s++) {
                for (int r = 0; r < population.regionNames().size(); r++) {
                    if ((segment == ALL || s == segment) && (region == ALL || r == region)) {
                        sum += number.of(s, r);
                    }
                }
            }
            return sum;
        }

        /** Number of users in the cell. */
        double users(Population population) {
            return sum(population, (s, r) -> population.groupSize(population.group(s, r)));
        }
    }

    /** A number of a segment in a region. */
    @FunctionalInterface
    interface PerGroup {
        double of(int segment, int region);
    }

    /** The cells, the total first. */
    List<Cell> cells(Population population) {
        List<Cell> cells = new ArrayList<>();
        for (int segment = ALL; segment < (bySegment ? population.segmentNames().size() : 0); segment++) {
            for (int region = ALL; region < (byRegion ? population.regionNames().size() : 0); region++) {
                cells.add(new Cell(segment, region));
            }
        }
        return cells;
    }

    /** A number of a segment in a region on a platform. */
    @FunctionalInterface
    interface OnPlatform {
        double of(int segment, int region, int platform);
    }

    /**
     * Writes down a number that adds up over users, for each platform and cell.
     *
     * @param scale  what one of it counts for in the unit
     */
    void report(World world, Recorder.Sink rows, String measure, String unit, double scale, OnPlatform number) {
        Population population = world.population();
        for (int platform = 0; platform < world.platforms().count(); platform++) {
            int p = platform;
            for (Cell cell : cells(population)) {
                double sum = cell.sum(population, (s, r) -> number.of(s, r, p));
                rows.row(
                        world.platforms().ids().get(platform),
                        cell.segmentName(population),
                        cell.regionName(population),
                        measure,
                        sum * scale,
                        unit);
            }
        }
    }

    /** Writes down a share in per cent for each platform and cell; nothing where the whole is zero. */
    void reportShare(World world, Recorder.Sink rows, String measure, OnPlatform part, OnPlatform whole) {
        Population population = world.population();
        for (int platform = 0; platform < world.platforms().count(); platform++) {
            int p = platform;
            for (Cell cell : cells(population)) {
                double all = cell.sum(population, (s, r) -> whole.of(s, r, p));
                if (all > 0) {
                    rows.row(
                            world.platforms().ids().get(platform),
                            cell.segmentName(population),
                            cell.regionName(population),
                            measure,
                            100 * cell.sum(population, (s, r) -> part.of(s, r, p)) / all,
                            "%");
                }
            }
        }
    }
}

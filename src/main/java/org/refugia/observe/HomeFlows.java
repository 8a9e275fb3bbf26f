package org.refugia.observe;

import java.util.List;
import org.refugia.results.Columns;
import org.refugia.results.Numbers;
import org.refugia.results.Series;
import org.refugia.results.Table;
import org.refugia.world.World;

/** Origin → destination: how many people moved their home from one place to another in the day [people]. */
public final class HomeFlows implements Recorder {
    /** Columns of {@code flows.csv}. */
    public static final List<String> HEADER = Columns.FLOWS.header();

    private final String run;
    private final Table table = new Table(HEADER);

    /** Flows of a run, {@code <variant>/<replicate>}. */
    public HomeFlows(String run) {
        this.run = run;
    }

    /** The flows recorded so far; pairs without a move are left out. */
    public Table table() {
        return table;
    }

    @Override
    public void endDay(World world, int day, Sink rows) {
        if (day < 0) {
            return;
        }
        int places = world.flows().places();
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                int moved = world.flows().of(from, to);
                if (moved > 0) {
                    table.add(List.of(
                            run,
                            world.calendar().date(day).toString(),
                            name(world, from),
                            name(world, to),
                            Numbers.text(moved * world.population().peoplePerAgent()),
                            "people"));
                }
            }
        }
    }

    private static String name(World world, int place) {
        return place < world.platforms().count() ? world.platforms().ids().get(place) : Series.OUTSIDE;
    }
}

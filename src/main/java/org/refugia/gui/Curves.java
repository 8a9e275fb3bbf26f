package org.refugia.gui;

import java.util.Arrays;
import java.util.List;
import org.refugia.observe.Breakdown;
import org.refugia.observe.DailyUse;
import org.refugia.observe.Recorder;
import org.refugia.observe.TimeShare;
import org.refugia.world.World;

/**
 * Daily active users and shares of time of one run, day by day as it goes; a recorder like any other. What the scenario
 * asks for is recorded beside it.
 */
final class Curves implements Recorder {
    private static final Breakdown TOTALS = new Breakdown(false, false);

    private final List<String> platforms;
    private final Recorder people;
    private final Recorder time;
    private final double[][] dau;
    private final double[][] timeShare;
    private int days;

    /**
     * No day yet.
     *
     * @param platforms  ids
     * @param days       days that there will be
     */
    Curves(List<String> platforms, int days) {
        this.platforms = List.copyOf(platforms);
        people = DailyUse.activeUsers(TOTALS, List.of());
        time = new TimeShare(TOTALS);
        dau = new double[platforms.size()][days];
        timeShare = new double[platforms.size()][days];
        for (int platform = 0; platform < platforms.size(); platform++) {
            Arrays.fill(dau[platform], Double.NaN);
            Arrays.fill(timeShare[platform], Double.NaN);
        }
    }

    @Override
    public void begin(World world) {
        people.begin(world);
        time.begin(world);
    }

    @Override
    public void step(World world) {
        people.step(world);
        time.step(world);
    }

    @Override
    public synchronized void endDay(World world, int day, Sink rows) {
        Sink own = (platform, segment, region, measure, value, unit) -> keep(day, platform, measure, value);
        people.endDay(world, day, own);
        time.endDay(world, day, own);
        days = Math.max(days, day + 1);
    }

    private void keep(int day, String platform, String measure, double value) {
        int number = platforms.indexOf(platform);
        if (day < 0 || number < 0) {
            return;
        }
        if (measure.equals("dau")) {
            dau[number][day] = value;
        } else if (measure.equals("time-share")) {
            timeShare[number][day] = value;
        }
    }

    /** Days that are over. */
    synchronized int days() {
        return days;
    }

    /** Daily active users of a platform on a day that is over [people]. */
    synchronized double dau(int platform, int day) {
        return dau[platform][day];
    }

    /** Share of people's time on a platform on a day that is over [%]. */
    synchronized double timeShare(int platform, int day) {
        return timeShare[platform][day];
    }
}

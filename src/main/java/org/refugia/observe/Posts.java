package org.refugia.observe;

import org.refugia.world.World;

/** Posts of the day on each platform, mean over its steps [posts/d]. */
public final class Posts implements Recorder {
    private double[] sums;
    private int steps;

    @Override
    public void begin(World world) {
        sums = new double[world.platforms().count()];
    }

    @Override
    public void step(World world) {
        for (int platform = 0; platform < sums.length; platform++) {
            sums[platform] += world.content().postsPerDay(platform);
        }
        steps++;
    }

    @Override
    public void endDay(World world, int day, Sink rows) {
        for (int platform = 0; platform < sums.length; platform++) {
            double posts = sums[platform] / steps * world.population().peoplePerAgent();
            rows.total(world.platforms().ids().get(platform), "posts", posts, "posts/d");
            sums[platform] = 0;
        }
        steps = 0;
    }
}

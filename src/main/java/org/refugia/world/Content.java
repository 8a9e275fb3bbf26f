package org.refugia.world;

/** What creators have posted on each platform and is still worth seeing: C_p [posts]. */
public final class Content {
    private final double halfLifeDays;
    private final double[] stock;
    private final double[] postsPerDay;

    Content(double halfLifeDays, int platforms) {
        this.halfLifeDays = halfLifeDays;
        stock = new double[platforms];
        postsPerDay = new double[platforms];
    }

    /** Posts a day now appear on a platform. */
    public void post(int platform, double perDay) {
        postsPerDay[platform] = perDay;
    }

    /** Old posts fade and the step's posts are added. */
    public void pass(double days) {
        double kept = StrictMath.pow(2, -days / halfLifeDays);
        for (int platform = 0; platform < stock.length; platform++) {
            stock[platform] = stock[platform] * kept + equilibrium(postsPerDay[platform]) * (1 - kept);
        }
    }

    /** As if it had gone on like this for ever. */
    public void settle() {
        for (int platform = 0; platform < stock.length; platform++) {
            stock[platform] = equilibrium(postsPerDay[platform]);
        }
    }

    /** The stock that a steady flow of posts keeps up [posts]. */
    public double equilibrium(double perDay) {
        return perDay * halfLifeDays / StrictMath.log(2);
    }

    /** C_p [posts]. */
    public double stock(int platform) {
        return stock[platform];
    }

    /** Posts a day on a platform [1/day]. */
    public double postsPerDay(int platform) {
        return postsPerDay[platform];
    }
}

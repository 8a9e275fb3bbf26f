package org.refugia.world;

/** What creators have posted on each platform and is still worth seeing: C_p [posts]. */
public final class Content {
    private final double halfLifeDays;
    private final int regions;
    private final double[] stock;
    private final double[] postsPerDay;
    private final double[] stockFrom;
    private final double[] postsFrom;

    Content(double halfLifeDays, int platforms, int regions) {
        this.halfLifeDays = halfLifeDays;
        this.regions = regions;
        stock = new double[platforms];
        postsPerDay = new double[platforms];
        stockFrom = new double[platforms * regions];
        postsFrom = new double[platforms * regions];
    }

    /** Posts a day now appear on a platform. */
    public void post(int platform, double perDay) {
        postsPerDay[platform] = perDay;
    }

    /** So many of them come from a region. */
    public void postFrom(int platform, int region, double perDay) {
        postsFrom[platform * regions + region] = perDay;
    }

    /** Old posts fade and the step's posts are added. */
    public void pass(double days) {
        double kept = StrictMath.pow(2, -days / halfLifeDays);
        for (int platform = 0; platform < stock.length; platform++) {
            stock[platform] = stock[platform] * kept + equilibrium(postsPerDay[platform]) * (1 - kept);
        }
        for (int place = 0; place < stockFrom.length; place++) {
            stockFrom[place] = stockFrom[place] * kept + equilibrium(postsFrom[place]) * (1 - kept);
        }
    }

    /** As if it had gone on like this for ever. */
    public void settle() {
        for (int platform = 0; platform < stock.length; platform++) {
            stock[platform] = equilibrium(postsPerDay[platform]);
        }
        for (int place = 0; place < stockFrom.length; place++) {
            stockFrom[place] = equilibrium(postsFrom[place]);
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

    /** The part of C_p that creators of a region have posted [posts]. */
    public double stockFrom(int platform, int region) {
        return stockFrom[platform * regions + region];
    }

    /** Posts a day on a platform [1/day]. */
    public double postsPerDay(int platform) {
        return postsPerDay[platform];
    }
}

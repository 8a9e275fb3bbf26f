package org.refugia.model;

import org.refugia.parameter.Word;
import org.refugia.world.World;

@Word(value = "Creators' time becomes posts, and posts become content.", source = "docs/ODD.md section 7.8")
record Create() implements Step {
    @Override
    public void run(World world) {
        post(world);
        world.content().pass(world.stepDays());
    }

    /** Works out posts a day on each platform from how creators spend their time now. */
    static void post(World world) {
        int platforms = world.platforms().count();
        int regions = world.population().regionNames().size();
        double[] posts = new double[platforms];
        double[] postsFrom = new double[platforms * regions];
        for (int i = 0; i < world.population().creators(); i++) {
            int user = world.population().creator(i);
            double repeated = world.population().segmentOf(user).crossPosting();
            double everywhere = 0;
            for (int platform = 0; platform < platforms; platform++) {
                everywhere += world.accounts().share(user, platform);
            }
            for (int platform = 0; platform < platforms; platform++) {
                boolean reachable = world.accounts().holds(user, platform) && world.keptOut(user, platform) < 1;
                if (reachable) {
                    double here = world.accounts().share(user, platform);
                    double perDay = world.population().posts(i) * posted(here, everywhere, repeated);
                    posts[platform] += perDay;
                    postsFrom[platform * regions + world.population().region(user)] += perDay;
                }
            }
        }
        for (int platform = 0; platform < platforms; platform++) {
            world.content().post(platform, posts[platform]);
            for (int region = 0; region < regions; region++) {
                world.content().postFrom(platform, region, postsFrom[platform * regions + region]);
            }
        }
    }

    /** Share of a creator's posts that appear on a platform: those made there and those repeated from elsewhere. */
    static double posted(double here, double everywhere, double repeated) {
        return here + repeated * (everywhere - here);
    }
}

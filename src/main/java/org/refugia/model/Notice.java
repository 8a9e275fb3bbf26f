package org.refugia.model;

import org.refugia.world.Moves;
import org.refugia.world.World;

/** Step 2: followers take notice of the contacts who arrived somewhere in the last step. */
record Notice() implements Step {
    @Override
    public void run(World world) {
        world.passNews();
        Moves news = world.news();
        for (int i = 0; i < news.size(); i++) {
            int arrived = news.user(i);
            double weight =
                    world.population().isCreator(arrived) ? world.dynamics().creatorWeight() : 1;
            int end = world.graph().endFollower(arrived);
            for (int k = world.graph().firstFollower(arrived); k < end; k++) {
                int follower = world.graph().follower(k);
                if (world.sight().sees(follower, arrived, news.platform(i))) {
                    world.exposure().add(follower, news.platform(i), weight);
                }
            }
        }
        world.storeRank().pass();
    }
}

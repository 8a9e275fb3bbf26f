package org.refugia.model;

import org.refugia.parameter.Word;
import org.refugia.world.Moves;
import org.refugia.world.World;

@Word(
        value = "Followers take notice of the contacts who opened an account in the last step; the oldest "
                + "registrations leave the store rank.",
        source = "docs/ODD.md section 7.2")
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

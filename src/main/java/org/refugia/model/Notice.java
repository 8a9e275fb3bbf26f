package org.refugia.model;

import org.refugia.world.Moves;
import org.refugia.world.World;

/** Step 2: followers take notice of the contacts who arrived somewhere in the last step. */
record Notice() implements Step {
    @Override
    public void run(World world) {
        Moves arrivals = world.arrivals();
        for (int i = 0; i < arrivals.size(); i++) {
            int arrived = arrivals.user(i);
            double weight =
                    world.population().isCreator(arrived) ? world.dynamics().creatorWeight() : 1;
            int end = world.graph().endFollower(arrived);
            for (int k = world.graph().firstFollower(arrived); k < end; k++) {
                world.exposure().add(world.graph().follower(k), arrivals.platform(i), weight);
            }
        }
        arrivals.clear();
        world.deletions().clear();
        world.storeRank().pass();
    }
}

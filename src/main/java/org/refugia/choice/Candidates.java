package org.refugia.choice;

import org.refugia.random.Draws;
import org.refugia.world.Moves;
import org.refugia.world.World;

/** Goes through everybody who might open an account somewhere, for rules that need no utilities. */
final class Candidates {
    private Candidates() {}

    /** The chance that a user opens an account on a platform in this step, were it open to them all the time. */
    @FunctionalInterface
    interface Chance {
        double of(int user, int platform);
    }

    /** Lets the users from … end − 1 decide about every platform that they hold no account on and can reach. */
    static void decide(World world, int from, int end, Moves registrations, Draws.Stream draws, Chance chance) {
        int all = (1 << world.platforms().count()) - 1;
        for (int user = from; user < end; user++) {
            for (int rest = all & ~world.accounts().held(user); rest != 0; rest &= rest - 1) {
                int platform = Integer.numberOfTrailingZeros(rest);
                double open = chance.of(user, platform);
                if (open > 0
                        && draws.uniform(user, world.platforms().key(platform)) < open * reach(world, user, platform)) {
                    registrations.add(user, platform);
                }
            }
        }
    }

    /** Share of the step during which a user could open an account on a platform [1]. */
    static double reach(World world, int user, int platform) {
        int region = world.population().region(user);
        return world.conditions().entry().installable(platform, region) * (1 - world.darkness(user, platform));
    }
}

package org.refugia.model;

import java.util.List;
import java.util.stream.IntStream;
import org.refugia.world.Accounts;
import org.refugia.world.World;

/**
 * How one user lives at the end of a step. Sets of platforms are bits; the last place is outside.
 *
 * @param held        accounts
 * @param dark        platforms that are dark for the user
 * @param unaware     platforms that are back without the user having noticed
 * @param moved       platforms moved away from for good
 * @param darkAround  platforms that are dark in the user's region, for whoever it may be
 * @param home        where most time is spent
 * @param shares      time shares, by place
 */
record Life(int held, int dark, int unaware, int moved, int darkAround, int home, double[] shares) {
    static Life of(World world, int user) {
        Accounts accounts = world.accounts();
        int platforms = world.platforms().count();
        double[] shares = new double[platforms + 1];
        shares[platforms] = 1;
        for (int platform = 0; platform < platforms; platform++) {
            shares[platform] = accounts.share(user, platform);
            shares[platforms] -= shares[platform];
        }
        return new Life(
                accounts.held(user),
                accounts.dark(user),
                accounts.unaware(user),
                accounts.moved(user),
                darkAround(world, user),
                accounts.home(user),
                shares);
    }

    /** Platforms that are dark in a user's region for a part of the step. */
    static int darkAround(World world, int user) {
        int around = 0;
        for (int platform = 0; platform < world.platforms().count(); platform++) {
            boolean dark = world.conditions().dark(platform, world.population().region(user)) > 0;
            around |= dark ? 1 << platform : 0;
        }
        return around;
    }

    /** The platforms of a set, by number. */
    static List<Integer> each(int set) {
        return IntStream.range(0, Integer.SIZE)
                .filter(platform -> (set >> platform & 1) != 0)
                .boxed()
                .toList();
    }

    double share(int place) {
        return shares[place];
    }

    /** The greatest difference between time shares then and now, over all places [1]. */
    double differs(Life then) {
        double most = 0;
        for (int place = 0; place < shares.length; place++) {
            most = Math.max(most, Math.abs(shares[place] - then.shares[place]));
        }
        return most;
    }
}

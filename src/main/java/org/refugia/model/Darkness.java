package org.refugia.model;

import org.refugia.world.Accounts;
import org.refugia.world.Conditions;
import org.refugia.world.World;

/**
 * Follows which platforms go dark and come back, and tells the users concerned. Looks at users only in steps in which
 * something changed.
 */
final class Darkness {
    private final boolean[] atOnce;
    private double[] dark;
    private double[] enforcement;
    private double[] circumvention;

    /** {@code atOnce}: takes the users who must weigh the platforms again at once. */
    Darkness(boolean[] atOnce) {
        this.atOnce = atOnce;
    }

    void pass(World world) {
        int regions = world.population().regionNames().size();
        int places = world.platforms().count() * regions;
        if (dark == null) {
            dark = new double[places];
            enforcement = new double[places];
            circumvention = new double[places];
        }
        Conditions now = world.conditions();
        for (int place = 0; place < places; place++) {
            int platform = place / regions;
            int region = place % regions;
            double darkNow = now.dark(platform, region);
            double enforced = now.enforcement(platform, region);
            double circumvented = now.circumvention(platform, region);
            boolean sameReach = enforced == enforcement[place] && circumvented == circumvention[place];
            if (darkNow != dark[place] || darkNow > 0 && !sameReach) {
                tell(world, place, platform, region);
                dark[place] = darkNow;
                enforcement[place] = enforced;
                circumvention[place] = circumvented;
            }
        }
    }

    private void tell(World world, int place, int platform, int region) {
        Accounts accounts = world.accounts();
        double darkNow = world.conditions().dark(platform, region);
        double darkBefore = dark[place];
        for (int user = 0; user < world.population().size(); user++) {
            if (world.population().region(user) != region || !accounts.holds(user, platform)) {
                continue;
            }
            boolean was = (accounts.dark(user) >> platform & 1) != 0;
            boolean is = darkNow > 0 && world.isCutOff(user, platform);
            if (is && (!was || darkNow > darkBefore)) {
                accounts.setUnaware(user, platform, false);
                atOnce[user] = true;
            } else if (was && (!is || darkNow < darkBefore)) {
                accounts.setUnaware(user, platform, true);
            } else if (!was && darkNow < darkBefore && knowsAlready(world, place, platform, user)) {
                atOnce[user] = true;
            }
            accounts.setDark(user, platform, is);
            world.tryAgain(user, platform);
        }
    }

    /** Cut off until now, and no longer marked: has noticed in a step in which the platform was back for a part. */
    private boolean knowsAlready(World world, int place, int platform, int user) {
        return world.isCutOff(user, platform, enforcement[place], circumvention[place])
                && (world.accounts().unaware(user) >> platform & 1) == 0;
    }
}

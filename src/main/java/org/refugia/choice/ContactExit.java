package org.refugia.choice;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.world.Intentions;
import org.refugia.world.World;

/**
 * People stay where enough of their contacts are, else they go: for studies of how a network of users unravels. Of the
 * platforms that they hold an account on and can reach, and that hold enough contacts, they stay on the one that is
 * their home, or else go to the one with most contacts, chance deciding where that is alike; if there is none they
 * go outside.
 *
 * <pre>  stay iff n_p(u) ≥ K and n_p(u) ≥ λ · k(u)</pre>
 *
 * From everybody on one platform, those who stay in the end are its K-core. Source: Garcia, Mavrodiev &amp; Schweitzer
 * (2013), Social resilience in online communities: the autopsy of Friendster, COSN '13, 39–50.
 *
 * @param contacts  K: number of contacts it takes
 * @param fraction  λ: share of all contacts it takes [1]
 */
@Word(
        value = "People stay where enough of their contacts are, else they go: by number, by share, or both.",
        formula = "stay iff n_p(u) ≥ K and n_p(u) ≥ λ · k(u)",
        source = "Garcia, Mavrodiev & Schweitzer (2013), COSN '13, 39–50")
public record ContactExit(
        @Param(value = "K: number of contacts it takes to stay", def = "0", min = 0)
        int contacts,

        @Param(value = "λ: share of all contacts it takes to stay", unit = Unit.SHARE, def = "0 %", min = 0, max = 1)
        double fraction)
        implements Homing {
    public ContactExit {
        Require.atLeast(0, "contacts", contacts);
        Require.fraction("fraction", fraction);
    }

    @Override
    public boolean weighs() {
        return false;
    }

    @Override
    public boolean isRandom() {
        return false;
    }

    @Override
    public void allocate(Utilities utilities, World world, Intentions intentions) {
        UtilityBlock block = utilities.block();
        Draws.Stream moment = world.draws().stream(Decision.DARK_MOMENT, world.step());
        Draws.Stream ties = world.draws().stream(Decision.CHOOSE_HOME);
        int outside = block.platforms();
        for (int i = 0; i < block.size(); i++) {
            int user = block.user(i);
            double when = moment.uniform(user);
            int before = world.accounts().home(user);
            int home = outside;
            double most = -1;
            double bestTie = 0;
            for (int rest = world.accounts().held(user); rest != 0; rest &= rest - 1) {
                int platform = Integer.numberOfTrailingZeros(rest);
                double share = world.contactsThere(user, platform);
                boolean mayStay = world.darkness(user, platform) <= when && isEnough(share, world.contacts(user));
                double tie = ties.uniform(user, world.platforms().key(platform));
                boolean isBetter = share > most || share == most && tie > bestTie;
                boolean isHome = home == before && home != outside;
                if (mayStay && (platform == before || !isHome && isBetter)) {
                    home = platform;
                    most = share;
                    bestTie = tie;
                }
            }
            intentions.spend(user);
            if (home != outside) {
                intentions.setShare(home, 1);
            }
        }
    }

    /** Shares times numbers are whole numbers only up to rounding. */
    boolean isEnough(double share, int all) {
        return share * all >= contacts - 1e-9 && share >= fraction - 1e-9;
    }
}

package org.refugia.choice;

import org.refugia.parameter.Word;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.world.Accounts;
import org.refugia.world.Intentions;
import org.refugia.world.World;

/**
 * Who reconsiders moves to the home of one contact, drawn at random: the voter model. Zealots never change. Without ties,
 * the contact is anybody else; without contacts nothing changes. A home on which the user holds no account, or that is
 * out of reach, is not copied; who lost their home goes outside until there is one to copy.
 *
 * <p>Source: Clifford &amp; Sudbury (1973), Biometrika 60, 581–588; Holley &amp; Liggett (1975), Annals of Probability 3,
 * 643–663; zealots: Mobilia, Petersen &amp; Redner (2007), Journal of Statistical Mechanics P08029.
 */
@Word(
        value =
                "Who reconsiders moves to the home of one contact, drawn at random (voter model); zealots never change.",
        formula = "home(u) = home(v), v uniform among the contacts of u",
        source = "Holley & Liggett (1975), Annals of Probability 3, 643–663; Mobilia, Petersen & Redner (2007),"
                + " Journal of Statistical Mechanics P08029")
public record Imitation() implements Homing {
    @Override
    public boolean weighs() {
        return false;
    }

    @Override
    public boolean isRandom() {
        return true;
    }

    @Override
    public void allocate(Utilities utilities, World world, Intentions intentions) {
        UtilityBlock block = utilities.block();
        Draws.Stream draws = world.draws().stream(Decision.IMITATE, world.step());
        Draws.Stream moment = world.draws().stream(Decision.DARK_MOMENT, world.step());
        int outside = block.platforms();
        for (int i = 0; i < block.size(); i++) {
            int user = block.user(i);
            double when = moment.uniform(user);
            int home = world.isZealot(user) ? world.zealotOf(user) : copied(world, user, draws, when);
            intentions.spend(user);
            if (home != outside && isWithinReach(world, user, home, when)) {
                intentions.setShare(home, 1);
            }
        }
    }

    private static int copied(World world, int user, Draws.Stream draws, double when) {
        Accounts accounts = world.accounts();
        int own = accounts.home(user);
        int contact = contact(world, user, draws);
        if (contact < 0) {
            return own;
        }
        int theirs = accounts.home(contact);
        boolean canFollow = theirs == world.platforms().count() || isWithinReach(world, user, theirs, when);
        return canFollow ? theirs : own;
    }

    private static boolean isWithinReach(World world, int user, int home, double when) {
        return world.accounts().holds(user, home) && world.darkness(user, home) <= when;
    }

    /** A contact of the user; −1 without any. */
    private static int contact(World world, int user, Draws.Stream draws) {
        int all = world.graph().contacts(user);
        if (world.graph().ties() == 0) {
            int others = world.population().size() - 1;
            int other = others == 0 ? -1 : draws.below(others, user, 0);
            return other >= user ? other + 1 : other;
        }
        return all == 0 ? -1 : world.graph().contact(world.graph().firstContact(user) + draws.below(all, user, 0));
    }
}

package org.refugia.choice;

import java.util.List;
import org.refugia.elementary.Exponential;
import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.random.Decision;
import org.refugia.random.Draws;
import org.refugia.world.Entry;
import org.refugia.world.Moves;
import org.refugia.world.World;

/**
 * People open an account with a hazard that grows with what they hear and with what they would gain.
 *
 * <pre>  λ = [m_p + b · E_p(u)] · exp(U_p − U_best − friction_p + η · insurance),   at most λ_max</pre>
 *
 * m_p: media attention and store rank; E_p(u): memory of contacts who arrived; U_best: the best option the user has;
 * insurance: believed chance that it will be lost. The chance in a step of Δt days is 1 − exp(−λΔt).
 *
 * @param perExposure    b [1/day]
 * @param memoryDays     τ_E [days]
 * @param creatorWeight  exposure that the arrival of a creator counts for [1]
 * @param storeRank      attention from the app stores
 * @param insurance      η [utils]
 * @param maxRate        λ_max [1/day]
 */
@Word(
        value = "People open an account with a hazard that grows with what they hear and with what they would gain.",
        formula = "λ = [m_p + b·E_p(u)] · exp(U_p − U_best − friction_p + η·insurance), at most λ_max",
        source = "Bass (1969), Management Science 15, 215–227, with utility-dependent hazard")
public record HazardRegistration(
        @Param(
                value = "b: hazard a day from one contact who has just arrived",
                unit = Unit.NUMBER,
                def = "0.02",
                min = 0,
                range = "0.005 .. 0.05",
                source = "assumed in the design")
        double perExposure,

        @Param(
                value = "τ_E: how long contacts who arrived are remembered",
                unit = Unit.DAYS,
                def = "2.5 d",
                min = 0,
                range = "1 d .. 5 d",
                key = "memory",
                source = "assumed in the design")
        double memoryDays,

        @Param(
                value = "exposure that the arrival of a creator counts for",
                def = "4",
                min = 0,
                range = "2 .. 10",
                source = "assumed in the design")
        double creatorWeight,

        @Param(value = "attention from the app stores", def = "{}")
        StoreRanking storeRank,

        @Param(value = "η: weight of the fear to lose the best platform", unit = Unit.WEIGHT, def = "2", min = 0)
        double insurance,

        @Param(value = "λ_max: nobody is faster", unit = Unit.PER_DAY, def = "1 /d", min = 0)
        double maxRate)
        implements Registration {
    public HazardRegistration {
        Require.atLeast(0, "per_exposure", perExposure);
        Require.positive("memory", memoryDays);
        Require.atLeast(0, "creator_weight", creatorWeight);
        Require.atLeast(0, "insurance", insurance);
        Require.atLeast(0, "max_rate", maxRate);
    }

    @Override
    public double storeWindowDays() {
        return storeRank.windowDays();
    }

    /** λ without the cap [1/day]. */
    static double hazard(double heard, double gain) {
        return heard * Exponential.of(gain);
    }

    /**
     * λ: how soon a user opens an account who can [1/day].
     *
     * @param heard  m_p + b · E_p(u) [1/day]
     * @param gain   what the account would bring, as {@link #gain} gives it [utils]
     */
    public double rate(double heard, double gain) {
        return Math.min(maxRate, hazard(heard, gain));
    }

    /**
     * What an account would bring: U_p − U_best − friction_p + η · insurance [utils].
     *
     * @param best  utility of the best option the user has; −∞ if there is none, which counts as 0 [utils]
     * @param fear  η · insurance [utils]
     */
    public static double gain(double utility, double best, double friction, double fear) {
        return utility - (Double.isInfinite(best) ? 0 : best) - friction + fear;
    }

    /**
     * A user's best platform, of several the one whose id comes first in the alphabet; −1 if the outside option is as
     * good.
     *
     * @param ids      ids of the platforms, by number
     * @param i        row of the user in the block
     * @param outside  U_0; −∞ if there is no outside option [utils]
     * @param reach    accounts that are within reach for a part of the step at least, as bits
     */
    public static int best(List<String> ids, UtilityBlock block, int i, double outside, int reach) {
        int best = -1;
        double utility = outside;
        for (int rest = reach; rest != 0; rest &= rest - 1) {
            int platform = Integer.numberOfTrailingZeros(rest);
            boolean first = block.of(i, platform) == utility
                    && best >= 0
                    && ids.get(platform).compareTo(ids.get(best)) < 0;
            if (block.of(i, platform) > utility || first) {
                utility = block.of(i, platform);
                best = platform;
            }
        }
        return best;
    }

    /** η · insurance: the fear to lose a user's best platform; 0 if it is the outside option, −1 [utils]. */
    public double fear(World world, int best, int region) {
        return best < 0 ? 0 : insurance * world.conditions().belief(best, region);
    }

    /**
     * Most users are left out without their utilities being worked out: their draw lies above the chance under λ_max, or
     * above what the chance could be for anybody, or for them, with the greatest utility the platform can have.
     */
    @Override
    public void propose(Utilities utilities, World world, int from, int end, Moves registrations) {
        Draws.Stream draws = world.draws().stream(Decision.REGISTER, world.step());
        double[] heard = heard(world);
        double atMost = 1 - Exponential.of(-maxRate * world.stepDays());
        utilities.raiseCeilings(world);
        Prospects prospects =
                new Prospects(this, world, utilities, draws, heard, odds(utilities, world, heard, atMost));
        UtilityBlock block = utilities.block();
        block.clear();
        int place = UtilityBlock.MOST / 2;
        for (int start = from; prospects.areAny() && start < end; start += place) {
            prospects.addTo(block, start, Math.min(end, start + place));
            if (block.size() > place) {
                decide(utilities, world, heard, draws, atMost, registrations);
            }
        }
        decide(utilities, world, heard, draws, atMost, registrations);
    }

    private Prospects.Odds odds(Utilities utilities, World world, double[] heard, double atMost) {
        int platforms = world.platforms().count();
        double greatestFear = greatestFear(world);
        double[] leastFriction = leastFriction(world);
        double[] greatestGain = new double[platforms];
        double[] atRateOne = new double[platforms];
        long[] thresholds = new long[platforms];
        int open = 0;
        for (int platform = 0; platform < platforms; platform++) {
            greatestGain[platform] = greatestFear - utilities.outside() - leastFriction[platform];
            atRateOne[platform] = mostLikely(1, utilities.atMost(platform) + greatestGain[platform], world);
            double rate = greatestRate(world, heard, platform);
            thresholds[platform] = Draws.threshold(rate == 0 ? 0 : Math.min(atMost, rate * atRateOne[platform]));
            boolean full =
                    world.totals().accounts(platform) == world.population().size();
            open |= thresholds[platform] > 0 && !full ? 1 << platform : 0;
        }
        return new Prospects.Odds(atRateOne, greatestGain, thresholds, open);
    }

    /** What the chance of opening an account cannot exceed; where there is no outside option it is not known. */
    static double mostLikely(double rate, double gain, World world) {
        return rate == 0 ? 0 : hazard(rate, gain) * world.stepDays();
    }

    /** m_p + b · E_p(u) [1/day]. */
    double heardBy(World world, double[] heard, int user, int platform) {
        int row = world.population().region(user) * world.platforms().count();
        return heard[row + platform] + perExposure * world.exposure().of(user, platform);
    }

    /** What m_p + b · E_p(u) does not exceed for anybody [1/day]. */
    private double greatestRate(World world, double[] heard, int platform) {
        double greatest = 0;
        for (int i = platform; i < heard.length; i += world.platforms().count()) {
            greatest = Math.max(greatest, heard[i]);
        }
        return greatest + perExposure * world.exposure().most(platform);
    }

    /** The least that signing up on each platform can cost anybody [utils]. */
    private static double[] leastFriction(World world) {
        Entry entry = world.conditions().entry();
        double kept = 1;
        for (int from = 0; from < world.platforms().count(); from++) {
            for (int region = 0; region < world.population().regionNames().size(); region++) {
                kept = Math.min(kept, entry.frictionKept(from, region));
            }
        }
        double[] least = new double[world.platforms().count()];
        for (int platform = 0; platform < least.length; platform++) {
            least[platform] = world.platforms().spec(platform).friction() * kept;
        }
        return least;
    }

    private double greatestFear(World world) {
        double greatest = 0;
        for (int platform = 0; platform < world.platforms().count(); platform++) {
            for (int region = 0; region < world.population().regionNames().size(); region++) {
                greatest = Math.max(greatest, world.conditions().belief(platform, region));
            }
        }
        return insurance * greatest;
    }

    /** Media attention and store rank, by region and platform [1/day]. */
    private double[] heard(World world) {
        int platforms = world.platforms().count();
        int regions = world.population().regionNames().size();
        double[] heard = new double[regions * platforms];
        for (int region = 0; region < regions; region++) {
            for (int platform = 0; platform < platforms; platform++) {
                heard[region * platforms + platform] = world.conditions().media(platform, region)
                        + world.storeRank().attention(platform, storeRank.gain(), storeRank.exponent());
            }
        }
        return heard;
    }

    private void decide(
            Utilities utilities, World world, double[] heard, Draws.Stream draws, double atMost, Moves registrations) {
        utilities.evaluate(world);
        UtilityBlock block = utilities.block();
        int platforms = block.platforms();
        for (int i = 0; i < block.size(); i++) {
            int user = block.user(i);
            int region = world.population().region(user);
            int best = best(world.platforms().ids(), block, i, utilities.outside(), withinReach(world, user));
            double bestUtility = best < 0 ? utilities.outside() : block.of(i, best);
            double fear = fear(world, best, region);
            for (int platform = 0; platform < platforms; platform++) {
                double draw = draws.uniform(user, world.platforms().key(platform));
                double rate = heardBy(world, heard, user, platform);
                if (rate == 0 || draw >= atMost || world.accounts().holds(user, platform)) {
                    continue;
                }
                double gain = gain(block.of(i, platform), bestUtility, friction(world, user, platform), fear);
                double hazard = rate(rate, gain) * Candidates.reach(world, user, platform);
                if (draw < 1 - Exponential.of(-hazard * world.stepDays())) {
                    registrations.add(user, platform);
                }
            }
        }
        block.clear();
    }

    /** What signing up costs a user; less if they may take their data along from a platform they are on [utils]. */
    public static double friction(World world, int user, int platform) {
        double friction = world.platforms().spec(platform).friction();
        int region = world.population().region(user);
        double kept = 1;
        for (int rest = world.accounts().held(user) & ~(1 << platform); rest != 0; rest &= rest - 1) {
            int from = Integer.numberOfTrailingZeros(rest);
            kept = Math.min(kept, world.conditions().entry().frictionKept(from, region));
        }
        return friction * kept;
    }

    private static int withinReach(World world, int user) {
        int reach = 0;
        for (int rest = world.accounts().held(user); rest != 0; rest &= rest - 1) {
            int platform = Integer.numberOfTrailingZeros(rest);
            reach |= world.darkness(user, platform) < 1 ? 1 << platform : 0;
        }
        return reach;
    }
}

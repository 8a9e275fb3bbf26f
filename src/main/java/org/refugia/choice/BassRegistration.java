package org.refugia.choice;

import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Unit;
import org.refugia.parameter.Word;
import org.refugia.random.Decision;
import org.refugia.world.Moves;
import org.refugia.world.World;

/**
 * People open an account by themselves or because others have: the Bass model in discrete time.
 *
 * <pre>  chance per day = p + q · F,   in a step of Δt days: 1 − (1 − p − qF)^Δt</pre>
 *
 * F: share of everybody, or of one's contacts, who are present. With steps of one day this is Bass's own discrete form,
 * F(t+1) = F(t) + (p + qF)(1 − F); the rate form 1 − exp(−(p + qF)Δt) would give F(1) = .0296, not .03, for p = .03.
 * Source: Bass (1969), Management Science 15, 215–227.
 *
 * @param innovation  p [1/day]
 * @param imitation   q [1/day]
 * @param among       whose share F is
 */
@Word(
        value = "People open an account by themselves or because others have (Bass diffusion).",
        formula = "chance per day = p + q · F, at most 1; in a step of Δt days 1 − (1 − p − qF)^Δt",
        source = "Bass (1969), Management Science 15, 215–227")
public record BassRegistration(
        @Param(
                value = "p: chance per day to open an account by oneself",
                unit = Unit.PER_DAY,
                def = "0.03 /d",
                min = 0,
                max = 1,
                source = "Sultan, Farley & Lehmann (1990), Journal of Marketing Research 27, 70–77: mean of 213 cases")
        double innovation,

        @Param(
                value = "q: chance per day that is added when all others are there",
                unit = Unit.PER_DAY,
                def = "0.38 /d",
                min = 0,
                max = 1,
                source = "Sultan, Farley & Lehmann (1990), Journal of Marketing Research 27, 70–77: mean of 213 cases")
        double imitation,

        @Param(value = "whose share F is: everybody's or one's contacts'", def = "everybody", source = "Bass (1969)")
        Among among)
        implements Registration {
    /** Whom people look at. */
    public enum Among {
        EVERYBODY,
        CONTACTS
    }

    public BassRegistration {
        Require.fraction("innovation", innovation);
        Require.fraction("imitation", imitation);
    }

    @Override
    public void propose(Utilities utilities, World world, int from, int end, Moves registrations) {
        double[] crowd = new double[world.platforms().count()];
        for (int platform = 0; platform < crowd.length; platform++) {
            double share = (double) world.totals().present(platform)
                    / world.population().size();
            crowd[platform] = chance(innovation, imitation, share, world.stepDays());
        }
        Candidates.decide(
                world,
                from,
                end,
                registrations,
                world.draws().stream(Decision.REGISTER, world.step()),
                (user, platform) -> among == Among.EVERYBODY
                        ? crowd[platform]
                        : chance(innovation, imitation, world.contactsThere(user, platform), world.stepDays()));
    }

    /** Chance to open an account in a step: {@code 1 − (1 − p − qF)^Δt}. */
    static double chance(double innovation, double imitation, double adopted, double days) {
        return 1 - StrictMath.pow(1 - Math.min(1, innovation + imitation * adopted), days);
    }
}

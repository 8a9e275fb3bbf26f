package org.refugia.choice;

import java.util.List;
import org.refugia.parameter.Param;
import org.refugia.parameter.Require;
import org.refugia.parameter.Word;
import org.refugia.random.Decision;
import org.refugia.random.Distribution;
import org.refugia.world.Moves;
import org.refugia.world.World;

/**
 * People open an account as soon as enough of their contacts are there; a step is one round.
 *
 * <pre>  open iff n_p(u)/k(u) ≥ threshold_u    or, by number,    n_p(u) ≥ threshold_u</pre>
 *
 * n_p(u): contacts of u present on p; k(u): contacts of u; without ties, everybody. Users who have no contacts never meet
 * a fraction above 0. Source: Granovetter (1978), American Journal of Sociology 83, 1420–1443; Watts (2002), PNAS 99,
 * 5766–5771, by fraction; Centola &amp; Macy (2007), American Journal of Sociology 113, 702–734, by number.
 *
 * @param of          fraction or number of contacts
 * @param threshold   how many it takes, differing between people; a lasting trait
 * @param thresholds  the same, one by one for every user; empty: drawn from {@code threshold}
 */
@Word(
        value = "People open an account as soon as enough of their contacts are there.",
        formula = "open iff n_p(u)/k(u) ≥ threshold_u (fraction), n_p(u) ≥ threshold_u (number)",
        source = "Granovetter (1978), American Journal of Sociology 83, 1420–1443; Watts (2002), PNAS 99, 5766–5771")
public record ThresholdRegistration(
        @Param(value = "of what: fraction or number of contacts", def = "fraction")
        Of of,

        @Param(value = "how many it takes; may differ between people", def = "0.25", min = -1e9, max = 1e9)
        Distribution threshold,

        @Param(value = "thresholds one by one, for users 0, 1, 2, …; left out: drawn from `threshold`", def = "[]")
        List<Double> thresholds)
        implements Registration {
    /** What is compared with the threshold. */
    public enum Of {
        /** Share of the contacts who are present. */
        FRACTION,
        /** Number of contacts who are present. */
        NUMBER
    }

    public ThresholdRegistration {
        Require.that(of != null && threshold != null, "of and threshold must be given");
        thresholds = List.copyOf(thresholds);
    }

    @Override
    public void propose(Utilities utilities, World world, int from, int end, Moves registrations) {
        Candidates.decide(
                world,
                from,
                end,
                registrations,
                world.draws().stream(Decision.REGISTER, world.step()),
                (user, platform) -> isMet(seen(world, user, platform), threshold(world, user)) ? 1 : 0);
    }

    private double seen(World world, int user, int platform) {
        double share = world.contactsThere(user, platform);
        return of == Of.FRACTION ? share : share * world.contacts(user);
    }

    private double threshold(World world, int user) {
        return thresholds.isEmpty() ? world.trait(Decision.THRESHOLD, threshold, user) : thresholds.get(user);
    }

    /** Shares times numbers are whole numbers only up to rounding. */
    static boolean isMet(double seen, double threshold) {
        return seen >= threshold - 1e-9;
    }

    @Override
    public int listed() {
        return thresholds.size();
    }
}

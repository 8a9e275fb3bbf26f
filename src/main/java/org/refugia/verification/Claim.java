package org.refugia.verification;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What theory says a scenario must give.
 *
 * @param says        the claim in words: what is measured, under which conditions
 * @param setup       the scenario that shows it
 * @param expected    the number of theory, with the digits known
 * @param resolution  four standard errors must not exceed it, else the trial could not tell
 * @param experiment  runs the scenario and measures
 * @param needs       a file that must be there; the claim is skipped where it is not
 */
public record Claim(
        String says,
        Setup setup,
        String expected,
        double resolution,
        Experiment experiment,
        Optional<NamedFile> needs) {
    /** Runs a scenario and measures. */
    @FunctionalInterface
    public interface Experiment {
        /** The number found. */
        Estimate run(Trial trial);
    }

    /** A file that is not part of the project. */
    public enum NamedFile {
        /** SNAP's ego-Facebook: McAuley &amp; Leskovec (2012), NIPS. */
        EGO_FACEBOOK
    }

    /** A claim that chance plays a part in. */
    static Claim of(String says, Setup setup, String expected, double resolution, Experiment experiment) {
        return new Claim(says, setup, expected, resolution, experiment, Optional.empty());
    }

    /** A claim without chance. */
    static Claim exact(String says, Setup setup, String expected, Experiment experiment) {
        return of(says, setup, expected, 0, experiment);
    }

    Claim needing(NamedFile file) {
        return new Claim(says, setup, expected, resolution, experiment, Optional.of(file));
    }

    /** Half of the last digit known; 0 for a whole number, which is exact. */
    double rounding() {
        BigDecimal number = new BigDecimal(expected);
        return number.scale() == 0 ? 0 : number.ulp().doubleValue() / 2;
    }

    /** Whether a number found agrees with the one expected. */
    boolean agreesWith(Estimate found) {
        return found.within() <= resolution
                && Math.abs(found.mean() - Double.parseDouble(expected)) <= found.within() + rounding();
    }
}

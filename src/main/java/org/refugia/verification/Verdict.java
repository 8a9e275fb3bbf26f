package org.refugia.verification;

import java.util.Locale;
import java.util.Optional;

/**
 * What became of a claim.
 *
 * @param topic    where it belongs
 * @param claim    the claim
 * @param found    the number found; empty if the claim was skipped
 * @param outcome  whether it holds
 * @param remark   why it was skipped; empty otherwise
 */
public record Verdict(Topic topic, Claim claim, Optional<Estimate> found, Outcome outcome, String remark) {
    /** Whether a claim holds. */
    public enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }

    static Verdict of(Topic topic, Claim claim, Estimate found) {
        return new Verdict(
                topic,
                claim,
                Optional.of(found),
                claim.agreesWith(found) ? Outcome.PASSED : Outcome.FAILED,
                found.within() > claim.resolution() ? "too coarse to tell " + claim.resolution() : "");
    }

    static Verdict skipped(Topic topic, Claim claim, String why) {
        return new Verdict(topic, claim, Optional.empty(), Outcome.SKIPPED, why);
    }

    /** The number found, as text: with the decimals of the one expected, and at least four where chance plays a part. */
    public String foundText() {
        return found.map(estimate -> estimate.standardError() == 0 && claim.rounding() == 0
                        ? String.format(Locale.ROOT, "%.0f", estimate.mean())
                        : String.format(Locale.ROOT, "%.4f", estimate.mean()))
                .orElse("–");
    }

    /** How far the number may be off, as text. */
    public String withinText() {
        return found.map(estimate -> estimate.standardError() == 0
                        ? "exact"
                        : String.format(Locale.ROOT, "± %.4f", estimate.within()))
                .orElse("–");
    }
}

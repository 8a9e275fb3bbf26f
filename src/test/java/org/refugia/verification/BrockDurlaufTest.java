package org.refugia.verification;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two platforms and the wish to be where others are: m = tanh(βJ·m + βh), with βJ = γ/2 for a contacts weight γ, and βh
 * half the difference in quality. Brock &amp; Durlauf (2001), Review of Economic Studies 68, 235–260.
 */
class BrockDurlaufTest {
    private static final int TRANSIENT = 100;

    private static Estimate lead(double interaction, double field, int newAtStart) {
        Map<String, String> set = Map.of(
                "choice.terms.contacts.weight",
                String.valueOf(2 * interaction),
                "platforms.new.quality",
                String.valueOf(2 * field),
                "platforms.new.home",
                newAtStart + " %",
                "platforms.old.home",
                100 - newAtStart + " %");
        return Estimate.ofSeries(Theory.lead(Theory.scenario("brock-durlauf", set), 1), TRANSIENT);
    }

    @Test
    void belowTheCriticalInteractionNoLeadLasts() {
        lead(0.8, 0, 80).agreesWith(0, 0.01, "βJ 0.8");
    }

    @ParameterizedTest
    @CsvSource({"1.1, 0.5029", "1.5, 0.8586", "2.0, 0.9575"})
    void aboveTheCriticalInteractionOnePlatformWins(double interaction, double theory) {
        lead(interaction, 0, 80).agreesWith(theory, 0.01, "βJ " + interaction);
    }

    @Test
    void whichPlatformWinsDependsOnTheStart() {
        lead(1.5, 0, 20).agreesWith(-0.8586, 0.01, "βJ 1.5 from 20 %");
    }

    @Test
    void withLittleInteractionTheBetterPlatformLeadsALittle() {
        lead(0.5, 0.1, 50).agreesWith(0.1949, 0.01, "βJ 0.5, βh 0.1");
    }

    @ParameterizedTest
    @CsvSource({"20, -0.8011", "80, 0.8939"})
    void aWorsePlatformThatStartsAheadStaysAhead(int newAtStart, double theory) {
        lead(1.5, 0.1, newAtStart).agreesWith(theory, 0.01, "βJ 1.5, βh 0.1 from " + newAtStart + " %");
    }
}

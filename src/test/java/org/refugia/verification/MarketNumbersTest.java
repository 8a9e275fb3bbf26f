package org.refugia.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Critical mass, two sides, waiting and hearing of a platform: each row of theory solved without the engine. */
class MarketNumbersTest {
    private static final double PRICE = 0.16;

    /**
     * Who likes the service well enough, θ·n ≥ p, joins: n = 1 − p/n. Rohlfs (1974), Bell Journal of Economics and
     * Management Science 5(1), 16–37. Users here hold the middles of a thousand equal parts of [0, 1].
     */
    private static double joined(double start) {
        return Figure.iterate(
                share -> IntStream.range(0, 1_000)
                                .filter(user -> (user + 0.5) / 1_000 * share >= PRICE)
                                .count()
                        / 1_000.0,
                start,
                100);
    }

    @ParameterizedTest
    @CsvSource({"0.19, 0", "0.21, 0.8"})
    void belowTheCriticalMassNobodyStays(double start, String printed) {
        Figure.assertPrinted(printed, joined(start));
    }

    @Test
    void theCriticalMassSolvesTheQuadraticEquation() {
        Figure.assertPrinted("0.2", Figure.root(share -> 1 - PRICE / share - share, 0.1, 0.4));
        Figure.assertPrinted("0.8", Figure.root(share -> 1 - PRICE / share - share, 0.4, 1));
    }

    /** Logit with base utility −3 and weight 6 of the other side. Two sides: Rochet &amp; Tirole (2003), JEEA 1(4), 990–1029. */
    private static double side(double other) {
        return 1 / (1 + Math.exp(3 - 6 * other));
    }

    /** The creators' share in the end; each step a part of either side reconsiders. */
    private static double creators(
            double viewers, double creators, double viewersPart, double creatorsPart, int steps) {
        double x = viewers;
        double y = creators;
        for (int step = 0; step < steps; step++) {
            double nextX = x + viewersPart * (side(y) - x);
            y += creatorsPart * (side(x) - y);
            x = nextX;
        }
        return y;
    }

    @ParameterizedTest
    @CsvSource({"0, 0.3, 0.0707", "0.3, 0.7, 0.5", "0.7, 1, 0.9293"})
    void bothSidesTogetherHaveThreeRestingPoints(double from, double to, String printed) {
        Figure.assertPrinted(printed, Figure.root(share -> side(side(share)) - share, from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "0.07, 0.92, 0.0707",
        "0.07, 0.94, 0.9293",
        "0.30, 0.69, 0.0707",
        "0.30, 0.71, 0.9293",
        "0.60, 0.39, 0.0707",
        "0.60, 0.41, 0.9293"
    })
    void atEqualSpeedTheSumOfBothSidesMustPassOne(double viewers, double creators, String printed) {
        Figure.assertPrinted(printed, creators(viewers, creators, 0.02, 0.02, 20_000));
    }

    @ParameterizedTest
    @CsvSource({"0.07, 0.49, 0.0707", "0.07, 0.51, 0.9293", "0.93, 0.49, 0.0707", "0.93, 0.51, 0.9293"})
    void whenViewersAreFastHalfOfTheCreatorsTip(double viewers, double creators, String printed) {
        Figure.assertPrinted(printed, creators(viewers, creators, 1, 0.0002, 200_000));
    }

    @Test
    void whenAllReconsiderAtOnceTheSidesMayAlternateForEver() {
        Figure.assertPrinted("0.9293", creators(0.07, 0.80, 1, 1, 1_000));
        Figure.assertPrinted("0.0707", creators(0.07, 0.80, 1, 1, 1_001));
    }

    /**
     * Moving earns Δu on every day of the ban, today's counted in full: Σ (δ(1 − r))ᵗ Δu. It is compared with the one-off
     * cost of switching, as in Klemperer (1995), Review of Economic Studies 62, 515–539.
     */
    @ParameterizedTest
    @CsvSource({"0, 1", "0.02, 1", "0.05, 0.5042", "0.10, 0.2752", "0.30, 0.0977"})
    void whoGainsMoreThanSwitchingCostsMoves(double back, String printed) {
        double gain = 0;
        double weight = 1;
        for (int day = 0; day < 10_000; day++) {
            gain += weight * 0.3;
            weight *= 0.99 * (1 - back);
        }
        Figure.assertPrinted(printed, Math.min(1, gain / 10)); // c ~ U(0, 10)
    }

    /** Rates add, chances do not: three fresh contacts at 0.02 a day each, in a step of one day. */
    @Test
    void theRateFormOfThreeContactsIsALittleBelowTheChanceForm() {
        double rateForm = 1 - Math.exp(-3 * 0.02);
        double chanceForm = 1 - Math.pow(1 - 0.02, 3);
        Figure.assertPrinted("0.0582", rateForm);
        Figure.assertPrinted("0.0588", chanceForm);
        double fromChances = 3 * -Math.log(1 - 0.02);
        assertEquals(chanceForm, 1 - Math.exp(-fromChances), 1e-12);
    }
}

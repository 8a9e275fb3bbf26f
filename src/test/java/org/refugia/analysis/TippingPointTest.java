package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TippingPointTest {
    private static TippingPoint.Response at(double x, double mean) {
        return new TippingPoint.Response(x, mean, mean - 1, mean + 1);
    }

    @Test
    void aStepOfMoreThanTwoThirdsOfTheRangeIsOne() {
        List<TippingPoint.Response> curve = List.of(at(1, 10), at(2, 11), at(4, 18), at(8, 20));
        assertEquals(List.of(new TippingPoint(2, 4, 7)), TippingPoint.along(curve));
    }

    @Test
    void aCurveThatOnlyBendsHasNone() {
        assertEquals(List.of(), TippingPoint.along(List.of(at(2, 291), at(7, 377), at(14, 427), at(28, 451))));
    }

    @Test
    void threeValuesAreTooFewToTell() {
        assertEquals(List.of(), TippingPoint.along(List.of(at(1, 10), at(2, 11), at(3, 30))));
    }

    @Test
    void aSteadyRiseHasNone() {
        assertEquals(List.of(), TippingPoint.along(List.of(at(1, 10), at(2, 15), at(3, 20), at(4, 25))));
    }

    @Test
    void aStepThatChanceCouldMakeIsNone() {
        assertEquals(List.of(), TippingPoint.along(List.of(at(1, 10), at(2, 10.1), at(3, 11.9), at(4, 12))));
    }

    @Test
    void whereTheOutputTurnsBackThereAreTwo() {
        assertEquals(
                List.of(new TippingPoint(1, 2, -10), new TippingPoint(2, 3, 10)),
                TippingPoint.along(List.of(at(1, 20), at(2, 10), at(3, 20), at(4, 20))));
    }

    @Test
    void aValueWithoutAnIntervalIsPassedOver() {
        TippingPoint.Response unknown = new TippingPoint.Response(2, 90, Double.NaN, Double.NaN);
        assertEquals(
                List.of(new TippingPoint(1, 3, 10)),
                TippingPoint.along(List.of(at(1, 10), unknown, at(3, 20), at(4, 20), at(5, 20))));
        assertEquals(List.of(), TippingPoint.along(List.of()));
    }

    @Test
    void valuesOutOfOrderAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> TippingPoint.along(List.of(at(2, 1), at(1, 2))));
    }
}

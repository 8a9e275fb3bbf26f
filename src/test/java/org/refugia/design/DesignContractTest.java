package org.refugia.design;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every design. */
class DesignContractTest {
    private static final List<Factor> FACTORS = List.of(
            new Factor("registration.per_exposure", 0),
            new Factor("choice.terms.contacts.weight", 3),
            new Factor("shocks.block.circumvention", 0));

    static Stream<Arguments> designs() {
        return Stream.of(
                Arguments.of(new Grid(5), 2_478_672_952L),
                Arguments.of(new OneAtATime(5), 588_027_511L),
                Arguments.of(new LatinHypercube(257, 7), 3_459_683_142L),
                Arguments.of(new Sobol(100, true, 7), 1_760_749_583L),
                Arguments.of(new Sobol(100, false, -7), 3_470_598_200L),
                Arguments.of(new Morris(20, 4, 7), 344_527_599L));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void bitsOfThePointsAreTheSameOnEveryMachineAndForEver(Design design, long checksum) {
        CRC32 bits = new CRC32();
        for (double[] point : design.points(FACTORS)) {
            ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * point.length);
            bytes.asDoubleBuffer().put(point);
            bits.update(bytes);
        }
        assertEquals(checksum, bits.getValue());
    }

    @ParameterizedTest
    @MethodSource("designs")
    void coordinatesLieInTheUnitIntervalOrAreLeftOut(Design design, long checksum) {
        List<double[]> points = design.points(FACTORS);
        assertTrue(points.size() > 1);
        for (double[] point : points) {
            assertEquals(FACTORS.size(), point.length);
            for (double coordinate : point) {
                assertTrue(Double.isNaN(coordinate) || coordinate >= 0 && coordinate <= 1);
            }
        }
        assertArrayEquals(points.toArray(), design.points(FACTORS).toArray());
    }

    @Test
    void aCoordinateStandsForAListedValue() {
        Factor factor = new Factor("list", 4);
        assertEquals(0, factor.entry(0));
        assertEquals(0, factor.entry(0.2499));
        assertEquals(1, factor.entry(0.25));
        assertEquals(3, factor.entry(0.75));
        assertEquals(3, factor.entry(1));
    }

    @Test
    void aFactorHasAPathAndNoNegativeNumberOfValues() {
        assertEquals("a factor must name the path of a parameter", Refusal.of(() -> new Factor(" ", 0)));
        assertEquals("levels is -1, must be at least 0", Refusal.of(() -> new Factor("a", -1)));
    }
}

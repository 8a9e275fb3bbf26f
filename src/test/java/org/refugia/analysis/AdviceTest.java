package org.refugia.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceTest {
    @ParameterizedTest
    @CsvSource({"10, 2, 99", "1, 1, 7", "1, 100, 2", "0, 0.1, 2", "50, 0.1, 960368"})
    void theAdviceIsTheFirstNumberThatIsEnough(double sd, double halfWidth, int replicates) {
        assertEquals(OptionalInt.of(replicates), Advice.replicates(sd, halfWidth));
        for (int n = Math.max(2, replicates - 3); n < replicates + 3; n++) {
            assertEquals(n >= replicates, StudentT.halfWidth(sd * sd, n) <= halfWidth, "n = " + n);
        }
    }

    @Test
    void whatIsOutOfReachOrUnknownHasNoAdvice() {
        assertEquals(OptionalInt.empty(), Advice.replicates(1000, 0.1));
        assertEquals(OptionalInt.empty(), Advice.replicates(Double.NaN, 0.1));
        assertThrows(IllegalArgumentException.class, () -> Advice.replicates(1, 0));
    }
}

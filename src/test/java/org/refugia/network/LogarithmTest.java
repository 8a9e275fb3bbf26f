package org.refugia.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LogarithmTest {
    @Test
    void itIsThatOfStrictMath() {
        for (double x = 0x1.0p-54; x < 1e6; x *= 1.00073) {
            double exact = StrictMath.log(x);
            assertEquals(exact, Logarithm.of(x), 1e-15 * Math.max(1, Math.abs(exact)));
        }
        assertEquals(0, Logarithm.of(1), 1e-15);
    }
}

package org.refugia.parameter;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequireTest {
    @Test
    void messagesSayWhatWasFoundAndWhatIsAllowed() {
        assertRefused("share is 1.5, must lie between 0 and 1", () -> Require.fraction("share", 1.5));
        assertRefused("share is NaN, must lie between 0 and 1", () -> Require.fraction("share", Double.NaN));
        assertRefused(
                "weight is -200, must lie between -100 and 100", () -> Require.between(-100, 100, "weight", -200));
        assertRefused("sd is -1, must be at least 0", () -> Require.atLeast(0, "sd", -1));
        assertRefused("memory is 0, must be above 0", () -> Require.positive("memory", 0));
        assertRefused("shares must sum to one", () -> Require.that(false, "shares must sum to one"));
    }

    private static void assertRefused(String message, Executable check) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, check).getMessage());
    }

    @Test
    void limitsThemselvesAreAllowed() {
        assertDoesNotThrow(() -> {
            Require.fraction("share", 0);
            Require.fraction("share", 1);
            Require.between(-100, 100, "weight", 100);
            Require.atLeast(0, "sd", 0);
            Require.positive("memory", Double.MIN_VALUE);
            Require.that(true, "so it is");
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void nothingThatIsNotFiniteGetsThrough(double value) {
        assertThrows(IllegalArgumentException.class, () -> Require.fraction("x", value));
        assertThrows(IllegalArgumentException.class, () -> Require.between(-1, 1, "x", value));
        assertThrows(IllegalArgumentException.class, () -> Require.atLeast(0, "x", value));
        assertThrows(IllegalArgumentException.class, () -> Require.positive("x", value));
    }
}

package org.refugia.design;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** What a design says when it refuses. */
final class Refusal {
    private Refusal() {}

    static String of(Executable making) {
        return assertThrows(IllegalArgumentException.class, making).getMessage();
    }
}

package org.refugia.property;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is lost and nothing appears from nowhere, whatever is simulated. */
class ConservationTest {
    static IntStream seeds() {
        return IntStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatTheWorldKeepsUpIsWhatThereIs(int seed) {
        RandomScenario scenario = RandomScenario.of(seed);
        assertFalse(scenario.run(new Recount(scenario::toString)).rows().isEmpty());
    }
}

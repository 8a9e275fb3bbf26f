package org.refugia.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 42, 20_250_119, Long.MIN_VALUE, Long.MAX_VALUE})
    void theSequenceOfAKeyIsSplitMix64(long seed) { // java.util.SplittableRandom is the reference implementation
        SplittableRandom reference = new SplittableRandom(seed);
        for (int i = 0; i < 10_000; i++) {
            assertEquals(reference.nextLong(), Mix.at(seed, i));
        }
    }

    @Test
    void theFirstOutputsOfSeedZeroAreThePublishedOnes() { // Vigna, splitmix64.c; Rosetta Code lists them for 1234567
        assertEquals(0xE220A8397B1DCDAFL, Mix.at(0, 0));
        assertEquals(6457827717110365317L, Mix.at(1234567, 0));
        assertEquals(3203168211198807973L, Mix.at(1234567, 1));
    }

    @Test
    void anInputBitSwaysHalfTheOutputBits() {
        int flips = 0;
        int trials = 0;
        for (long key = 1; key <= 1000; key++) {
            for (int bit = 0; bit < 64; bit++) {
                flips += Long.bitCount(Mix.finish(key) ^ Mix.finish(key ^ 1L << bit));
                trials += 64;
            }
        }
        assertEquals(0.5, (double) flips / trials, 4 * 0.5 / Math.sqrt(trials));
    }

    @Test
    void wordsHaveDifferentKeysAndTheOrderOfTheirLettersCounts() {
        Set<Long> keys = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            keys.add(Mix.text("platform-" + i));
        }
        assertEquals(20_000, keys.size());
        assertNotEquals(Mix.text("ab"), Mix.text("ba"));
        assertNotEquals(Mix.text(""), Mix.text("a"));
    }

    @Test
    void everyDecisionHasAKeyOfItsOwn() {
        Set<Long> keys = new HashSet<>();
        for (Decision decision : Decision.values()) {
            assertTrue(keys.add(decision.key()), decision::name);
        }
    }
}

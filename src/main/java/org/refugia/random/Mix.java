package org.refugia.random;

/**
 * The bit mixer beneath every draw: the finalizer of SplitMix64, "variant 13" of Stafford's search for mixers.
 *
 * <p>The sequence {@code finish(key + i · GAMMA)}, i = 1, 2, …, is exactly SplitMix64 started at {@code key}; it can be
 * entered at any i, which is what makes it a counter-based generator.
 *
 * <p>Source: Steele, Lea &amp; Flood (2014), Fast splittable pseudorandom number generators, OOPSLA, 453–472, sections 3
 * and 4; docs/adr/0002-keyed-randomness.md.
 */
public final class Mix {
    /** The odd number closest to 2⁶⁴ divided by the golden ratio. */
    static final long GAMMA = 0x9E3779B97F4A7C15L;

    private Mix() {}

    /** A bijection of the 64-bit numbers in which each input bit sways each output bit about half the time. */
    static long finish(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The {@code index}-th output of the SplitMix64 that starts at {@code key}, counted from 0. */
    static long at(long key, long index) {
        return finish(key + (index + 1) * GAMMA);
    }

    /** A running hash with one more number taken in; the order matters. */
    public static long chain(long hash, long number) {
        return at(hash ^ number, 0);
    }

    /** A 64-bit key for a word, such as the id of a platform; the same on every machine. */
    public static long text(String word) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = at(hash ^ word.charAt(i), i);
        }
        return finish(hash);
    }
}

package org.refugia.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The same runs measured in two ways, in turns, so that what else the machine does strikes both alike.
 *
 * @param one    in the first way
 * @param other  in the second way
 */
record Pairs(Readings one, Readings other) {
    /**
     * Measures pairs.
     *
     * @throws IllegalStateException if the two ways do not give the same series
     */
    static Pairs of(int pairs, RunOrder one, RunOrder other) throws IOException {
        List<String> ones = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            ones.addAll(one.command().run().output());
            others.addAll(other.command().run().output());
        }
        Pairs all = new Pairs(Readings.of(ones), Readings.of(others));
        if (!all.one.texts("series").equals(all.other.texts("series"))) {
            throw new IllegalStateException("not the same series: %s and %s".formatted(one, other));
        }
        return all;
    }

    /** How many times less a quantity is in the second way, pair by pair. */
    Sample ratio(String name) {
        List<Double> ones = one.of(name).values();
        List<Double> others = other.of(name).values();
        return new Sample(IntStream.range(0, ones.size())
                .mapToObj(pair -> ones.get(pair) / others.get(pair))
                .toList());
    }
}

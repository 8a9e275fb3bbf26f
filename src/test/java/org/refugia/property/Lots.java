package org.refugia.property;

import java.util.ArrayList;
import java.util.List;
import org.refugia.random.Decision;
import org.refugia.random.Draws;

/** Draws one after the other, for composing scenarios; the same for the same seed. */
final class Lots {
    private static final double FINENESS = 1000;

    private final Draws.Stream draws;
    private long drawn;

    Lots(long seed) {
        draws = new Draws(seed).stream(Decision.REPLICATE);
    }

    boolean chance(double probability) {
        return draws.uniform(drawn++) < probability;
    }

    int below(int bound) {
        return draws.below(bound, drawn++, 0);
    }

    /** A number with three digits after the point at most, so that it reads well in a scenario. */
    double between(double low, double high) {
        return Math.rint(FINENESS * (low + (high - low) * draws.uniform(drawn++))) / FINENESS;
    }

    @SafeVarargs
    final <T> T oneOf(T... things) {
        return things[below(things.length)];
    }

    <T> List<T> shuffled(List<T> things) {
        List<T> left = new ArrayList<>(things);
        List<T> order = new ArrayList<>();
        while (!left.isEmpty()) {
            order.add(left.remove(below(left.size())));
        }
        return order;
    }
}

package org.refugia.world;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Users who have promised to spend their time on a platform for a while, and do not weigh the platforms again. */
public final class Commitments {
    private record Promise(String id, int platform, double share, int fromStep, int untilStep) {
        /** Which of two promises made in one step holds: it must not depend on which is made first. */
        static final Comparator<Promise> PRECEDENCE = Comparator.comparing(Promise::id)
                .thenComparing(Promise::share, Comparator.reverseOrder())
                .thenComparing(Promise::untilStep, Comparator.reverseOrder());
    }

    private final Map<Integer, Promise> promises = new HashMap<>();
    private int lastUntil;

    /**
     * A user promises; of two promises made in one step the one holds that is made to the platform whose id comes first in
     * the alphabet, of two to the same platform the greater, then the longer one.
     */
    void add(int user, String id, int platform, double share, int fromStep, int untilStep) {
        lastUntil = Math.max(lastUntil, untilStep);
        promises.merge(
                user,
                new Promise(id, platform, share, fromStep, untilStep),
                (old, made) ->
                        old.fromStep() == made.fromStep() && Promise.PRECEDENCE.compare(old, made) <= 0 ? old : made);
    }

    /** Whether promises may bind anybody in a step. */
    public boolean areAny(int step) {
        return step < lastUntil;
    }

    /** Whether a promise binds a user in a step. */
    public boolean bind(int user, int step) {
        if (!areAny(step)) {
            return false;
        }
        Promise promise = promises.get(user);
        return promise != null && step < promise.untilStep();
    }

    /** The platform a user has promised to be on. */
    public int platform(int user) {
        return promises.get(user).platform();
    }

    /** Share of the time promised [1]. */
    public double share(int user) {
        return promises.get(user).share();
    }

    /** Whether a user made the promise in this step. */
    public boolean begin(int user, int step) {
        return promises.get(user).fromStep() == step;
    }

    /** A user is free again. */
    public void release(int user) {
        promises.remove(user);
    }
}

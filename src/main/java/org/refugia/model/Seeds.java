package org.refugia.model;

import org.refugia.random.Decision;
import org.refugia.random.Draws;

/**
 * The three seeds of a run, so that people, ties and behaviour can be varied one by one.
 *
 * @param population  traits of the people
 * @param network     ties
 * @param behaviour   decisions
 */
public record Seeds(long population, long network, long behaviour) {
    /** Three seeds from one. */
    public static Seeds of(long seed) {
        Draws draws = new Draws(seed);
        return new Seeds(
                draws.derive(Decision.SEED_POPULATION, 0),
                draws.derive(Decision.SEED_NETWORK, 0),
                draws.derive(Decision.SEED_BEHAVIOUR, 0));
    }

    /**
     * The seed of a replicate: the same in every variant and at every design point, so that they are compared on the
     * same random numbers.
     *
     * @param master     seed of the whole experiment
     * @param replicate  number of the replicate, from 1
     */
    public static long ofReplicate(long master, int replicate) {
        return new Draws(master).derive(Decision.REPLICATE, replicate);
    }
}

package org.refugia.network;

import java.nio.file.Path;
import java.util.List;
import org.refugia.parameter.Problem;
import org.refugia.random.Draws;

/** A way to tie people together. Implementations are immutable parameter records, one per word of the language. */
public interface Network {
    /**
     * Ties the people together. Pure: the same people and draws give the same graph, tie for tie.
     *
     * @throws org.refugia.parameter.InvalidInput if a file it needs cannot be used
     */
    SocialGraph connect(People people, Draws draws);

    /** The same ties, made by as many workers as a way can employ. */
    default SocialGraph connect(People people, Draws draws, Workers workers) {
        return connect(people, draws);
    }

    /**
     * What is wrong or doubtful with the parameters for so many users, found before anything runs.
     *
     * @param size   number of users
     * @param place  where the network stands in the scenario: {@code file:line:column}
     */
    default List<Problem> check(int size, String place) {
        return List.of();
    }

    /** Files this network reads; they are hashed into the manifest. */
    default List<Path> files() {
        return List.of();
    }
}
